import { expect, type Page } from '@playwright/test';
import { holdScripts } from './hold-scripts.ts';
import { addressOf, answerOf, atRest, expected, fieldOf, open, someCalculators, telling } from './site.ts';
import { test } from './test.ts';

/** What a reader sees of the result: headline, figures, tables and every attribute of every picture. */
const seen = async (page: Page) => {
  await expect(page.locator('.calculator [aria-busy="true"]')).toHaveCount(0);
  await page.waitForTimeout(400);
  return page
    .locator('.calculator .answer, .calculator .figures, .calculator .drawing, .calculator .result table')
    .evaluateAll((parts) => parts.map((part) => part.outerHTML.replaceAll(/ data-astro[\w-]*="[^"]*"/g, '')));
};

for (const calculator of someCalculators(2, 'late'))
  test.describe(`${calculator.id} hydrates late`, () => {
    test('and what was typed before counts', async ({ page }) => {
      const release = await holdScripts(page);
      await page.goto(addressOf(calculator), { waitUntil: 'commit' });
      const { name, value } = await telling(calculator);
      await fieldOf(page, calculator, name).fill(String(value));
      release();
      await atRest(page);
      await expect(fieldOf(page, calculator, name)).toHaveValue(String(value));
      await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
    });

    test('and a link gives the same picture as typing its values', async ({ page, context }) => {
      const { name, value } = await telling(calculator);
      const release = await holdScripts(page);
      await page.goto(`${addressOf(calculator)}#${name}=${value}`, { waitUntil: 'commit' });
      await page.waitForTimeout(300);
      release();
      await atRest(page);
      await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
      const typed = await context.newPage();
      await open(typed, addressOf(calculator));
      await fieldOf(typed, calculator, name).fill(String(value));
      await expect(answerOf(typed)).toHaveText((await expected(calculator, { [name]: value })).answer);
      expect(await seen(page)).toEqual(await seen(typed));
      await typed.close();
    });
  });
