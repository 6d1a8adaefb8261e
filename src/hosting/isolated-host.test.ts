/** Host pages that are isolated from other origins, as pages with shared memory are, show embeds of a site behind a real nginx. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostServer, told } from '../browser/hosted.ts';
import { findBrowser, findNginx, flags } from '../tooling/browser.ts';
import { type Nginx, startNginx } from '../tooling/nginx.fixture.ts';
import { dist } from '../tooling/serve.ts';

const nginxProgram = findNginx();
const executablePath = findBrowser();

describe.skipIf(!nginxProgram || !executablePath)('behind a real nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isolated-host-'));
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(nginxProgram ?? '', folder, dist, '/');
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true });
  });

  test('embeds and what they load say that isolated pages may have them', async () => {
    for (const path of ['embed/v1.js', 'embed/v1/replicas/', 'embed/v1/replicas/card.svg']) {
      const { headers } = await fetch(`${nginx.origin}/${path}`);
      expect(headers.get('cross-origin-resource-policy'), path).toBe('cross-origin');
      expect(headers.get('cross-origin-embedder-policy'), path).toBe('require-corp');
    }
  });

  test.each(['', 'sandbox="allow-scripts"'])('an isolated page shows an element %s', async (sandbox) => {
    const host = await hostServer();
    const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...flags] });
    try {
      const page = await browser.newPage();
      await host.show(page, {
        headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
        head: `<script type="module" src="${nginx.origin}/embed/v1.js"></script>`,
        body: `<state-calculator name="replicas" zones="2" ${sandbox}></state-calculator>`,
      });
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      await expect.poll(async () => (await told(page)).map(({ type }) => type)).toEqual(['ready', 'change']);
    } finally {
      await browser.close();
      host.server.close();
    }
  });
});
