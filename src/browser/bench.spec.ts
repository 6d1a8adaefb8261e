import { expect, type Page } from '@playwright/test';
import { toQuery } from '../kit/read/codec.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { NO_RANGES } from '../kit/read/ranges.ts';
import { addressOf, answerOf, defaults, expected, fieldOf, open, someCalculators, telling } from './site.ts';
import { test } from './test.ts';

const values = (page: Page) => new URL(page.url()).hash;
const depth = (page: Page) => page.evaluate(() => history.length);

for (const calculator of someCalculators(2, 'bench'))
  test.describe(calculator.id, () => {
    test('follows units, keys and the slider; undoes, resets and goes back; typing does not fill the history', async ({
      context,
    }) => {
      // A tab of its own: a history that is full already would not grow
      const page = await context.newPage();
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const example = (await expected(calculator)).answer;
      const { answer, inputs, followed } = await expected(calculator, { [name]: value });
      const field = fieldOf(page, calculator, name);
      await field.fill(` ${value.toLocaleString('en-GB', { maximumFractionDigits: 9 })} `);
      await expect(answerOf(page)).toHaveText(answer);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(answerOf(page)).toHaveText(example);

      const start = await depth(page);
      await field.fill('');
      await field.pressSequentially(String(value));
      await expect(answerOf(page)).toHaveText(answer);
      await expect.poll(() => values(page)).toBe(`#${toQuery(calculator, inputs, { ...NO_RANGES, followed })}`);
      expect(await depth(page)).toBe(start);
      await expect(page.getByRole('status').filter({ hasText: answer.slice(0, 40) })).toHaveText(answer);

      await page.getByRole('button', { name: 'Reset to the example' }).click();
      await expect(answerOf(page)).toHaveText(example);
      await expect.poll(() => values(page)).toBe('');
      await page.goBack();
      await expect(answerOf(page)).toHaveText(answer);
      await expect(field).toHaveValue(new RegExp(`^${value}$`));

      await page.locator(`.slider[aria-labelledby="${calculator.id}-${name}-label"]`).press('End');
      await expect(field).not.toHaveValue(new RegExp(`^${value}$`));
      await expect(answerOf(page)).toHaveText(
        (await expected(calculator, { [name]: await field.inputValue() })).answer,
      );
      await page.close();
    });

    test('survives a reload, and gives a link that shows the same elsewhere', async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer } = await expected(calculator, { [name]: value });
      await fieldOf(page, calculator, name).fill(String(value));
      await expect.poll(() => values(page)).not.toBe('');
      await page.reload();
      await expect(answerOf(page)).toHaveText(answer);
      await expect(page.locator('.notice:visible')).toHaveCount(0);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.locator('.said')).toContainText('Copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(`${baseURL}calculators/${calculator.id}/#`);
      expect(valuesOf(link).get('e')).not.toBeNull();
      const elsewhere = await browser.newPage();
      await open(elsewhere, link);
      await expect(answerOf(elsewhere)).toHaveText(answer);
      await expect(elsewhere.locator('.notices')).toContainText('Values from a link');
      await elsewhere.close();
    });

    test('every preset fills the form in one step, which Undo takes back', async ({ page }) => {
      test.skip(calculator.presets.length === 0, 'it has none');
      await open(page, addressOf(calculator));
      let before = (await expected(calculator)).answer;
      for (const preset of calculator.presets) {
        await page.getByLabel('Start from').selectOption(preset.id);
        const { answer } = await expected(calculator, { ...defaults(calculator), ...preset.inputs });
        await expect(answerOf(page)).toHaveText(answer);
        if (preset !== calculator.presets.at(-1)) before = answer;
      }
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(answerOf(page)).toHaveText(before);
    });
  });
