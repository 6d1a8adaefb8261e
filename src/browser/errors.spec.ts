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

    // By halves: forty fields in one test outlast its time on a slow machine
    for (const half of [0, 1])
      test(`refuses rubbish in every text field, beside the field (half ${half + 1} of 2)`, async ({ page }) => {
        await open(page, addressOf(calculator));
        await unfold(page);
        const { answer } = await expected(calculator);
        for (const [name, definition] of askedFields(calculator).filter((_, index) => index % 2 === half)) {
          const text = rubbishFor(definition);
          if (text === undefined) continue;
          const field = fieldOf(page, calculator, name);
          const before = await field.inputValue();
          await field.fill(text);
          await expect(field, name).toHaveAttribute('aria-invalid', 'true');
          await expect(field, name).toHaveValue(text);
          await expect(page.locator(`[id="${calculator.id}-${name}-error"]`), name).toContainText(definition.label);
          await expect(answerOf(page), name).toHaveText(answer);
          await field.fill(before);
          await expect(field, name).toHaveAttribute('aria-invalid', 'false');
        }
      });
  });
