import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const base = '/handbook/state/';
/** The test runner sets these for itself, and a build would believe them. */
const ownVariables = {
  NODE_ENV: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  BASE_URL: undefined,
};
const folder = mkdtempSync(join(tmpdir(), 'base-path-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The build itself fails on a link that leads nowhere or outside the base path.
beforeAll(async () => {
  const { ok, output } = await run('astro', ['build', '--outDir', folder], {
    env: { ...ownVariables, BASE: base, SITE: 'https://docs.example' },
  });
  expect(ok, output).toBe(true);
}, 120_000);

test('canonical addresses and the sitemap name the site that it was built for', () => {
  expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toContain(
    `<loc>https://docs.example${base}method/</loc>`,
  );
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`href="https://docs.example${base}"`);
});
