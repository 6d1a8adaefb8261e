import { expect, test } from '@playwright/test';
import { atRest, open, pages } from './site.ts';
import { tooWide } from './too-wide.ts';
import { stored, watch } from './watch.ts';

for (const address of pages)
  test(`${address} says nothing, asks nobody else, stores nothing, and fits 360 and 320 px`, async ({
    page,
    context,
    baseURL,
  }) => {
    const watched = await watch(page, baseURL ?? '');
    await open(page, address);
    await page.mouse.wheel(0, 20_000);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await atRest(page);
      expect(await tooWide(page), `${width} px`).toEqual({ pageScrolls: false, over: [] });
    }
    expect(watched.said).toEqual([]);
    expect(watched.foreign()).toEqual([]);
    expect(await stored(page, context)).toEqual({ local: {}, session: {}, cookies: [] });
  });

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
