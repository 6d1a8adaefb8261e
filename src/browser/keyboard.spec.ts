import { expect } from '@playwright/test';
import { addressOf, answerOf, expected, fieldOf, open, someCalculators, telling } from './site.ts';
import { test } from './test.ts';

for (const calculator of someCalculators(2, 'keyboard'))
  test(`${calculator.id} answers by keyboard alone`, async ({ page }) => {
    await open(page, addressOf(calculator));
    const { name, value } = await telling(calculator);
    const field = fieldOf(page, calculator, name);
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(String(value));
    await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
  });
