import { expect, test } from '@playwright/test';
import {
  addressOf,
  answerOf,
  askedFields,
  calculators,
  expected,
  fieldOf,
  open,
  rubbishFor,
  telling,
  unfold,
} from './site.ts';
import { violations } from './violations.ts';

for (const calculator of calculators)
  test.describe(calculator.id, () => {
    test('keeps wrong text, names the error, and keeps the last valid result, marked', async ({ page }) => {
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer } = await expected(calculator, { [name]: value });
      const field = fieldOf(page, calculator, name);
      await field.fill(String(value));
      await expect(answerOf(page)).toHaveText(answer);
      await field.fill('a dozen');
      await expect(field).toHaveValue('a dozen');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(`${calculator.fields[name]?.label}.*Enter`));
      await expect(answerOf(page)).toHaveText(answer);
      await expect(page.locator('.result')).toHaveClass(/stale/);
      await expect(page.locator('.stale-note')).toBeVisible();
      await expect(page.locator('[role="status"].sr-only')).toContainText('last valid');
      await field.fill(String(value));
      await expect(field).toHaveAttribute('aria-invalid', 'false');
      await expect(page.locator('.stale-note')).toHaveCount(0);
    });

    test('refuses rubbish in every text field, beside the field; axe finds nothing then; what was right is right again', async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, addressOf(calculator));
      await unfold(page);
      const { answer } = await expected(calculator);
      const wrong = askedFields(calculator).flatMap(([name, { label }], at, all) => {
        const text = rubbishFor(all[at]![1]);
        return text === undefined ? [] : [{ name, label, text, field: fieldOf(page, calculator, name) }];
      });
      const before = await Promise.all(wrong.map(({ field }) => field.inputValue()));
      for (const { field, text } of wrong) await field.fill(text);
      await expect(page.locator('.field.bad')).toHaveCount(wrong.length);
      const shown = await Promise.all(
        wrong.map(async ({ name, field }) => ({
          name,
          text: await field.inputValue(),
          invalid: await field.getAttribute('aria-invalid'),
          error: await page.locator(`[id="${calculator.id}-${name}-error"]`).textContent(),
        })),
      );
      expect(shown).toEqual(
        wrong.map(({ name, label, text }) => ({ name, text, invalid: 'true', error: expect.stringContaining(label) })),
      );
      await expect(answerOf(page)).toHaveText(answer);
      await unfold(page);
      expect(await violations(page, { within: '.calculator' })).toEqual([]);
      await page.getByRole('button', { name: 'Reset to the example' }).click();
      await expect(page.locator('.field.bad')).toHaveCount(0);
      expect(await Promise.all(wrong.map(({ field }) => field.inputValue()))).toEqual(before);
      await expect(answerOf(page)).toHaveText(answer);
    });
  });
