import { expect } from '@playwright/test';
import { shifts } from './shifts.ts';
import { atRest, open, pages, sampleRows, somePages, unfold } from './site.ts';
import { tabThrough } from './tab-stops.ts';
import { test } from './test.ts';
import { tooWide } from './too-wide.ts';
import { violations } from './violations.ts';
import { stored, watch } from './watch.ts';

/** One visit answers many questions: those that fail are all reported, each under its own name. */
const holds = expect.configure({ soft: true });

for (const address of somePages(pages, 3, 'pages')) {
  test(`${address} on a telephone: nothing moves, it says nothing, asks nobody else, stores nothing, and fits 360 and 320 px`, async ({
    page,
    context,
    baseURL,
  }) => {
    const watched = await watch(page, baseURL ?? '');
    await page.setViewportSize({ width: 412, height: 823 });
    await open(page, address);
    holds(await shifts(page), 'what moves while it loads').toEqual([]);
    await page.mouse.wheel(0, 20_000);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await atRest(page);
      holds(await tooWide(page), `what sticks out at ${width} px`).toEqual({ pageScrolls: false, over: [] });
    }
    holds(watched.said, 'what it says').toEqual([]);
    holds(watched.foreign(), 'whom else it asks').toEqual([]);
    holds(await stored(page, context), 'what it stores').toEqual({ local: {}, session: {}, cookies: [] });
  });

  test(`${address} on a desk: nothing moves, Tab reaches every control and shows where it is, axe finds nothing in light or dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await open(page, address);
    holds(await shifts(page), 'what moves while it loads').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await sampleRows(page);
    const { missed, unmarked, unseen } = await tabThrough(page);
    holds(missed, 'controls that Tab does not reach').toEqual([]);
    holds(unmarked, 'stops without a mark').toEqual([]);
    holds(unseen, 'stops out of sight').toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await unfold(page);
    holds(await violations(page), 'what axe finds').toEqual([]);
  });
}

test('a chosen theme is the one thing that stays, until it is automatic again', async ({ page, context }) => {
  await open(page, '/method/');
  const select = page.getByLabel('Select theme').first();
  await select.selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await stored(page, context)).toEqual({ local: { 'starlight-theme': 'dark' }, session: {}, cookies: [] });
  await open(page, '/reference/facts/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Select theme').first().selectOption('auto');
  expect((await stored(page, context)).local).toEqual({});
});

test('a page that is not there answers 404 with the way back', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('a folder without its slash leads to the page, query kept', async ({ page }) => {
  await page.goto('/method?from=mail');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/method/?from=mail');
});

test('who is on a slow connection is spared the offline copy', async ({ page }) => {
  await page.clock.install();
  await open(page, '/method/');
  await page.clock.runFor(20_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
