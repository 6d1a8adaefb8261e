import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { violations } from '../browser/violations.ts';
import { watch } from '../browser/watch.ts';
import { workerEnd, writeOfflineCopy } from '../hosting/write.ts';
import { findBrowser, findNginx, flags } from './browser.ts';
import { type Crawl, crawl } from './crawl.fixture.ts';
import { type Nginx, startNginx } from './nginx.fixture.ts';
import { about } from './recipe.ts';
import { codeOf } from './recipes/blocks.fixture.ts';
import { run } from './run.ts';

const base = '/handbook/state/';
const published = 'https://docs.example.com';
/** What an organisation types: its defaults and the command, as embed/index.mdx prints them; with so few replicas that half of them drain no backlog. */
const defaults = `${codeOf('content/docs/embed/index.mdx', 'yaml').trimEnd()}\n  replicas: 14\n`;
const command = codeOf('content/docs/embed/index.mdx', 'sh').trim();
/** The test runner sets these for itself, and a build would believe them. */
const ownVariables = {
  NODE_ENV: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  BASE_URL: undefined,
};
const nginxProgram = findNginx();
const browserProgram = findBrowser();
if (!nginxProgram || !browserProgram) console.info('nginx or a browser is not installed: hosting is not checked here.');

const folder = join(tmpdir(), `base-path-${process.pid}`);
const root = join(folder, 'www');
const site = join(root, base);
const read = (path: string) => readFileSync(join(site, path), 'utf8');
describe('a site below a path', about(70), () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  // The build itself fails on a link that leads nowhere or outside the base path.
  beforeAll(async () => {
    mkdirSync(site, { recursive: true });
    const ours = join(folder, 'ours.yaml');
    writeFileSync(ours, defaults);
    const { ok, output } = await run('bash', ['-c', `${command.replace('ours.yaml', ours)} -- --outDir ${site}`], {
      env: ownVariables,
    });
    expect(ok, output).toBe(true);
  });

  test('README.md and reference/hosting.mdx print the same command, without defaults', () => {
    const plain = command.replace(/^DEFAULTS=\S+ /, '');
    expect(codeOf('README.md', 'sh', 3).trim()).toBe(plain);
    expect(codeOf('content/docs/reference/hosting.mdx', 'sh').trim()).toBe(plain);
  });

  test('pages show whose defaults they have, and a number that these leave without a meaning as words', () => {
    expect(read('calculators/replicas/index.html')).toContain('<em>From:</em> Platform team, 2026-11');
    expect(read('operate/testing-failover/index.html')).toMatch(
      /<data [^>]*data-of="failover\.backlogSeconds"[^>]*>\(<a [^>]*href="\/handbook\/state\/calculators\/failover\/[^>]*>no backlog drains<\/a>\)/,
    );
    expect(read('operate/testing-failover/index.md')).toContain('(no backlog drains)');
  });

  test('nothing in it names the site that the project is published at', () => {
    const text = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:html|md|txt|xml|json|svg|js)$/.test(path),
    );
    expect(text.length).toBeGreaterThan(200);
    expect(text.filter((path) => read(path).includes(new URL(pkg.homepage).host))).toEqual([]);
    expect(read('embed/hosts/index.md')).toContain(`${published}${base}embed/v1.js`);
    expect(read('embed/hosts/index.html')).toContain(`script-src ${published};`);
  });

  test('no page prints a command that fetches a name which nobody owns', () => {
    const printed = ['llms.txt', 'embed/index.md', 'reference/library/index.html', 'schemas/v1/inventory.json']
      .map(read)
      .join('\n');
    expect(printed).toContain('npx --no where-state-lives');
    expect(printed.replaceAll(/<[^>]*>/g, '')).not.toMatch(/npx where-state/);
  });

  test('canonical addresses and the sitemap name the site that it was built for', () => {
    expect(read('sitemap-0.xml')).toContain(`<loc>${published}${base}method/</loc>`);
    expect(read('sitemap-0.xml')).not.toContain('/embed/v1/');
    expect(read('index.html')).toContain(`<link rel="canonical" href="${published}${base}"`);
  });

  test('what stands beside the pages names it too: Markdown, llms.txt, schemas, cards', () => {
    expect(read('patterns/affinity/index.md')).toContain(`](${published}${base}placements/single-owner/)`);
    expect(read('llms.txt')).toContain(`](${published}${base}method/index.md)`);
    expect(JSON.parse(read('schemas/v1/replicas.json')).$id).toBe(`${published}${base}schemas/v1/replicas.json`);
    expect(read('method/index.html')).toContain(`content="${published}${base}cards/method.png"`);
  });

  test('the policy of an embed names the site, for browsers whose sandboxed frames are nobody’s own', () => {
    expect(read('embed/v1/replicas/index.html')).toContain(`script-src 'self' ${published} 'sha256-`);
  });

  describe.skipIf(!nginxProgram)('behind a real nginx with the configuration of the build', () => {
    let nginx: Nginx;
    const start = async (port?: number) => {
      nginx = await startNginx(nginxProgram ?? '', folder, root, base, port);
    };
    beforeAll(() => start());
    afterAll(() => nginx?.stop());
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(nginx.origin + base + path, { redirect: 'manual', headers });

    test('pages are revalidated, cannot be framed and come compressed', async () => {
      const { status, headers } = await get('method/', { 'accept-encoding': 'gzip' });
      expect({ status, ...Object.fromEntries(headers) }).toMatchObject({
        status: 200,
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      // Behind a proxy as well, which says Via
      const via = await get('method/', { 'accept-encoding': 'gzip', via: '1.1 proxy' });
      expect(via.headers.get('content-encoding')).toBe('gzip');
      expect(via.headers.get('vary')).toContain('Accept-Encoding');
      const again = await get('method/', { 'if-modified-since': headers.get('last-modified') ?? '' });
      expect(again.status).toBe(304);
    });

    test('hashed files are kept for ever and may be read by a sandboxed frame; a missing one may not be kept', async () => {
      const [script = ''] = /_astro\/[^"]+\.js/.exec(read('index.html')) ?? [];
      const found = await get(script);
      expect(found.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(found.headers.get('access-control-allow-origin')).toBe('*');
      expect(found.headers.get('x-content-type-options')).toBe('nosniff');
      const missing = await get('_astro/gone.js');
      expect(missing.status).toBe(404);
      expect(missing.headers.get('cache-control') ?? '').not.toContain('immutable');
    });

    test('embeds may be framed by anyone', async () => {
      mkdirSync(join(site, 'embed/v1/sample'), { recursive: true });
      writeFileSync(join(site, 'embed/v1/sample/index.html'), '<!doctype html><title>Sample</title>');
      const { status, headers } = await get('embed/v1/sample/');
      rmSync(join(site, 'embed/v1/sample'), { recursive: true });
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toBe(null);
      expect(headers.get('access-control-allow-origin')).toBe('*');
    });

    test('folders end in a slash wherever the server stands; what is missing has its page', async () => {
      for (const [asked, leads] of [
        ['method?a=1', `${base}method/?a=1`],
        ['calculators/replicas', `${base}calculators/replicas/`],
      ] as const) {
        const { status, headers } = await get(asked);
        expect({ status, to: headers.get('location') }).toEqual({ status: 301, to: leads });
      }
      const missing = await get('no/such/page/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toBe(read('404.html'));
      expect((await get('_nginx.conf')).status).toBe(404);
      expect((await get('method/index.md')).headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    });

    let found: Crawl;
    test('every address that anything names is there', async () => {
      found = await crawl(nginx.origin, published, base, [
        '',
        'llms.txt',
        'robots.txt',
        'sitemap-index.xml',
        '404.html',
      ]);
      expect(found.broken).toEqual([]);
      expect(found.pages.length).toBeGreaterThan(90);
    });

    describe.skipIf(!browserProgram)('in a browser', () => {
      let browser: Browser;
      let context: BrowserContext;
      beforeAll(async () => {
        browser = await chromium.launch({ ...(browserProgram ? { executablePath: browserProgram } : {}), args: flags });
        context = await browser.newContext();
      });
      afterAll(() => browser?.close());
      const open = (page: Page, path = '') => page.goto(nginx.origin + base + path);
      const copyIsThere = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

      test('no page says anything, and none offends its policy', async () => {
        const page = await context.newPage();
        const watched = await watch(page, nginx.origin);
        // The guide's pages share one template: every twelfth of them, and all others
        const visited = found.pages.filter(
          (path, index) => index % 12 === 0 || /calculators|method|facts|404/.test(path),
        );
        for (const path of visited) await page.goto(nginx.origin + path);
        expect({ said: watched.said, foreign: watched.foreign() }).toEqual({ said: [], foreign: [] });
        await page.close();
      });

      test('without a network the whole site reads and calculates, once a reader has stayed on one page', async () => {
        const page = await context.newPage();
        await open(page);
        await copyIsThere(page);
        await nginx.stop();
        await page.reload();
        await open(page, 'patterns/affinity/');
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('ffinity');
        await open(page, 'calculators/replicas/#peakRequestsPerSecond=900');
        await page.locator('astro-island:not([ssr])').first().waitFor();
        const answer = page.locator('.answer').first();
        const before = await answer.textContent();
        await page.getByLabel(/peak/i).first().fill('9000');
        await expect.poll(() => answer.textContent()).not.toBe(before);
        await page.getByRole('button', { name: 'Search' }).click();
        await page.getByPlaceholder('Search').fill('sticky');
        await page.locator('site-search li').first().waitFor();
        expect((await open(page, 'no/such/page/'))?.status()).toBe(404);
        expect((await open(page, 'method'))?.status()).toBe(200);
        expect(new URL(page.url()).pathname).toBe(`${base}method/`);
        await start(Number(new URL(nginx.origin).port));
        await page.close();
      });

      test('a new version waits for the reader, and an older tab keeps its own', async () => {
        const [older, page] = [await context.newPage(), await context.newPage()];
        for (const tab of [older, page]) await open(tab, 'review/');
        writeFileSync(join(site, 'review/index.html'), read('review/index.html').replace(/<h1[^>]*>[^<]*/, '$& anew'));
        await writeOfflineCopy(site);
        await page.reload();
        const heading = page.getByRole('heading', { level: 1 });
        const notice = page.getByRole('complementary', { name: 'New version' });
        await notice.getByText('A new version is ready.').waitFor();
        expect(await heading.textContent()).not.toContain('anew');
        expect(await violations(page)).toEqual([]);
        await notice.getByRole('button', { name: 'Reload' }).click();
        await page.getByRole('heading', { level: 1, name: /anew/ }).waitFor();
        const copies = () => page.evaluate(() => caches.keys());
        expect(await copies()).toHaveLength(2);
        await older.close();
        await page.reload();
        await expect.poll(copies).toHaveLength(1);
        await page.close();
      });

      test('the last worker takes the copy and itself away', async () => {
        const page = await context.newPage();
        await open(page, 'method/');
        writeFileSync(join(site, 'sw.js'), await workerEnd());
        await page.reload();
        const left = () =>
          page.evaluate(async () => [
            ...(await caches.keys()),
            ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
          ]);
        await expect.poll(left).toEqual([]);
      });
    });
  });
});
