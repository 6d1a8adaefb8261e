/** A handbook of VitePress, built for production, keeps what its server rendered around a calculator. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { complaints, watch } from '../browser/watch.ts';
import { findBrowser, flags } from '../tooling/browser.ts';
import { about } from '../tooling/recipe.ts';
import { run } from '../tooling/run.ts';
import { dist, listen, siteServer } from '../tooling/serve.ts';

const folder = join(tmpdir(), `vitepress-${process.pid}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const executablePath = findBrowser();

test.skipIf(!executablePath)('no mismatch, and each frame is asked for once', about(60), async () => {
  const site = siteServer(dist, '/');
  const address = `http://127.0.0.1:${await listen(site, 0)}`;
  write('package.json', JSON.stringify({ private: true, type: 'module', devDependencies: { vitepress: '1.6.4' } }));
  write(
    'docs/.vitepress/config.js',
    `export default {
  title: 'Handbook',
  head: [['script', { type: 'module', src: '${address}/embed/v1.js' }], ['link', { rel: 'icon', href: 'data:,' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'state-calculator' } } },
}`,
  );
  write(
    'docs/index.md',
    `# A handbook\n\n<state-calculator name="replicas" zones="2"><a href="${address}/calculators/replicas/">How many replicas?</a></state-calculator>\n\nThe end.\n`,
  );
  const installed = await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });
  expect(installed.ok, installed.output).toBe(true);
  const built = await run('npx', ['vitepress', 'build', 'docs'], { cwd: folder });
  expect(built.ok, built.output).toBe(true);
  const handbook = siteServer(join(folder, 'docs/.vitepress/dist'), '/');
  const host = `http://127.0.0.1:${await listen(handbook, 0)}`;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...flags] });
  try {
    const page = await browser.newPage();
    const seen = await watch(page, host);
    await page.goto(host);
    await page.frameLocator('state-calculator iframe').locator('.answer').waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints(seen)).toEqual([]);
    expect(seen.requests.filter((request) => request.includes('/embed/v1/replicas/'))).toHaveLength(1);
  } finally {
    await browser.close();
    for (const server of [site, handbook]) server.close();
  }
});
