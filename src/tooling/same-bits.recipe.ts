/** One seed, the same bits: the simulator in V8 (Node), JavaScriptCore (Bun) and SpiderMonkey (Firefox), which run one bundle of it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../models/simulate/run/fingerprint.fixture.ts';
import { findProgram } from './browser.ts';
import { installFromDebian } from './debian.ts';
import { about } from './recipe.ts';
import { root } from './run.ts';

const BUN = '1.4.5';
const folder = mkdtempSync(join(tmpdir(), 'same-bits-'));
const bundle = join(folder, 'fingerprint.js');

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(root, 'src/models/simulate/run/fingerprint.fixture.ts'),
        formats: ['es'],
        fileName: () => 'fingerprint.js',
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bun's program, from the package of this machine: it needs no script of an installation. Undefined where npm has none, or is not reached. */
function installBun(): string | undefined {
  const name = `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`;
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${BUN}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    return join(folder, 'node_modules', name, 'bin', 'bun');
  } catch {
    return undefined;
  }
}

function findFirefox(): string | undefined {
  const found = () => findProgram('firefox-esr', 'firefox');
  return found() ?? (installFromDebian('firefox-esr') ? found() : undefined);
}

/** What a page says that Firefox opens: it runs the bundle and sends back what that gives. */
async function inFirefox(program: string): Promise<{ readonly text: string; readonly agent: string }> {
  const script = `import('/fingerprint.js').then(({ fingerprint }) =>
    fetch('/said', { method: 'POST', body: JSON.stringify({ text: fingerprint(), agent: navigator.userAgent }) }));`;
  const said = Promise.withResolvers<{ readonly text: string; readonly agent: string }>();
  const server = createServer(async (request, response) => {
    if (request.url === '/said') {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk);
      said.resolve(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    } else if (request.url === '/fingerprint.js') {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(bundle));
    } else
      response.setHeader('content-type', 'text/html').end(`<!doctype html><script type="module">${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(folder, 'profile-'));
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--new-instance', '--profile', profile, `http://127.0.0.1:${port}/`],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  browser.once('error', said.reject);
  browser.once('exit', (code) => said.reject(new Error(`Firefox ended with ${code}`)));
  try {
    return await said.promise;
  } finally {
    browser.removeAllListeners('exit');
    browser.kill();
    server.close();
    server.closeAllConnections();
  }
}

describe('what the simulator does with one seed', about(60), () => {
  const inNode = fingerprint();

  test('is the same when it is bundled and run by Node again', () => {
    const print = `import { fingerprint } from ${JSON.stringify(bundle)}; console.log(fingerprint());`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', print], { encoding: 'utf8' });
    expect(printed.trim()).toBe(inNode);
  });

  test('is the same in Bun, whose engine is JavaScriptCore', ({ skip }) => {
    const bun = installBun();
    if (bun === undefined) return skip('NOT CHECKED: Bun could not be installed from npm');
    const print = `import { fingerprint } from ${JSON.stringify(bundle)}; console.log(Bun.version); console.log(fingerprint());`;
    writeFileSync(join(folder, 'print.mjs'), print);
    const [version, ...lines] = execFileSync(bun, [join(folder, 'print.mjs')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(version).toBe(BUN);
    expect(lines.join('\n')).toBe(inNode);
  });

  test('is the same in Firefox, whose engine is SpiderMonkey', async ({ skip }) => {
    const firefox = findFirefox();
    if (firefox === undefined) return skip('NOT CHECKED: there is no Firefox, and Debian’s could not be installed');
    const { text, agent } = await inFirefox(firefox);
    expect(agent).toContain('Firefox/');
    expect(text).toBe(inNode);
  });
});
