import { expect } from '@playwright/test';
import { addressOf, answerOf, fieldOf, open, someCalculators, telling } from './site.ts';
import { test } from './test.ts';

for (const calculator of someCalculators(2, 'paper'))
  test(`${calculator.id} prints inputs, result and picture, and no control`, async ({ page }) => {
    await open(page, addressOf(calculator));
    const { name, value } = await telling(calculator);
    await fieldOf(page, calculator, name).fill(String(value));
    await page.emulateMedia({ media: 'print' });
    await expect(answerOf(page)).toBeVisible();
    await expect(fieldOf(page, calculator, name)).toBeVisible();
    await expect(page.locator('.calculator svg[role="img"]:visible').first()).toBeVisible();
    await expect(page.locator('.calculator button:visible')).toHaveCount(0);
    await expect(page.locator('.calculator .slider:visible')).toHaveCount(0);
    await expect(page.locator('header nav:visible')).toHaveCount(0);
    const sheet = await page.pdf({ format: 'A4' });
    const count = sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(12);
  });
