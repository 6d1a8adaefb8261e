import { expect } from '@playwright/test';
import {
  addressOf,
  answerOf,
  calculatorOf,
  expected,
  guide,
  pages,
  printPack,
  someCalculators,
  somePages,
} from './site.ts';
import { test } from './test.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } });

for (const address of somePages([...pages, ...guide, printPack], 6, 'no scripts'))
  test(`${address} reads with scripts off`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const hidden = await page.locator('main').evaluate((main) => getComputedStyle(main).visibility);
    expect(hidden).toBe('visible');
  });

for (const calculator of someCalculators(2, 'no scripts'))
  test(`${calculator.id}: answer, figures, pictures and working are in the HTML`, async ({ page }) => {
    await page.goto(`${addressOf(calculator)}?nothing=1`);
    await expect(answerOf(page)).toHaveText((await expected(calculator)).answer);
    await expect(answerOf(page)).toBeVisible();
    await expect(page.locator('.calculator .figures dd').first()).toBeVisible();
    await expect(page.locator('.calculator svg[role="img"]:visible').first()).toBeVisible();
    await expect(page.locator('.working [data-step]:not([hidden]) math').first()).toBeVisible();
    await expect(page.locator('.working [data-step]:not([hidden]) .numbers').first()).not.toBeEmpty();
    await expect(page.locator('.matters')).toBeVisible();
    await expect(page.locator('noscript .notice')).toBeVisible();
  });

test('a calculator in the text says its answer and what it is for', async ({ page }) => {
  await page.goto('/understand/cost-of-carrying/#activeSessions=5');
  const payloadCost = calculatorOf('payload-cost');
  await expect(page.locator('.compact .answers')).toHaveText((await expected(payloadCost)).answer);
  await expect(page.locator('.compact .given')).toContainText('carried value 2,380 bytes');
  await expect(page.locator('.compact form')).toBeHidden();
  await expect(page.locator('.compact .whole a')).toBeVisible();
});
