import { expect } from '@playwright/test';
import {
  addressOf,
  answerOf,
  askedFields,
  expected,
  fieldOf,
  open,
  rubbishFor,
  someCalculators,
  telling,
  unfold,
} from './site.ts';
import { test } from './test.ts';
import { themesOf, violations } from './violations.ts';

for (const [index, calculator] of someCalculators(2, 'errors').entries())
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
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, addressOf(calculator));
      await unfold(page);
      const { answer } = await expected(calculator);
      const wrong = askedFields(calculator).flatMap(([name, { label }], at, all) => {
        const text = rubbishFor(all[at]![1]);
        return text === undefined ? [] : [{ name, label, text, field: fieldOf(page, calculator, name) }];
      });
      const before = await Promise.all(wrong.map(({ field }) => field.inputValue()));
      const texts = wrong.map(({ name, text }) => [`${calculator.id}-${name}`, text] as const);
      await page.evaluate((all) => {
        for (const [id, text] of all) {
          const field = document.getElementById(id);
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`No ${id}`);
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }, texts);
      await expect(page.locator('.field.bad')).toHaveCount(wrong.length);
      const shown = await page.evaluate(
        (all) =>
          all.map(([id]) => {
            const field = document.getElementById(id);
            return {
              text: field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : undefined,
              invalid: field?.ariaInvalid,
              error: document.getElementById(`${id}-error`)?.textContent,
            };
          }),
        texts,
      );
      expect(shown).toEqual(
        wrong.map(({ label, text }) => ({ text, invalid: 'true', error: expect.stringContaining(label) })),
      );
      await expect(answerOf(page)).toHaveText(answer);
      await unfold(page);
      expect(await violations(page, { within: '.calculator', themes: themesOf(index) })).toEqual([]);
      await page.getByRole('button', { name: 'Reset to the example' }).click();
      await expect(page.locator('.field.bad')).toHaveCount(0);
      expect(await Promise.all(wrong.map(({ field }) => field.inputValue()))).toEqual(before);
      await expect(answerOf(page)).toHaveText(answer);
    });
  });
