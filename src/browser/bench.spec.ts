import { expect, type Page, test } from '@playwright/test';
import { toQuery } from '../kit/codec.ts';
import { addressOf, answerOf, calculators, defaults, expected, fieldOf, open, telling } from './site.ts';

const query = (page: Page) => new URL(page.url()).search;
const depth = (page: Page) => page.evaluate(() => history.length);

for (const calculator of calculators)
  test.describe(calculator.id, () => {
    test('follows typing: answer, picture, working and address, without filling the history', async ({ context }) => {
      // A tab of its own: a history that is full already would not grow
      const page = await context.newPage();
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer, inputs } = await expected(calculator, { [name]: value });
      const start = await depth(page);
      await fieldOf(page, calculator, name).fill('');
      await fieldOf(page, calculator, name).pressSequentially(String(value));
      await expect(answerOf(page)).toHaveText(answer);
      await expect.poll(() => query(page)).toBe(`?${toQuery(calculator, inputs)}`);
      expect(await depth(page)).toBe(start);
      await expect(page.getByRole('status').filter({ hasText: answer.slice(0, 40) })).toHaveText(answer);
    });

    test('takes units and thousands separators', async ({ page }) => {
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer } = await expected(calculator, { [name]: value });
      await fieldOf(page, calculator, name).fill(` ${value.toLocaleString('en-GB', { maximumFractionDigits: 9 })} `);
      await expect(answerOf(page)).toHaveText(answer);
    });

    test('follows the slider by keyboard, and the text field with it', async ({ page }) => {
      await open(page, addressOf(calculator));
      const { name } = await telling(calculator);
      const field = fieldOf(page, calculator, name);
      const before = await field.inputValue();
      await page.locator(`.slider[aria-labelledby="${calculator.id}-${name}-label"]`).press('End');
      await expect(field).not.toHaveValue(before);
      const { answer } = await expected(calculator, { [name]: await field.inputValue() });
      await expect(answerOf(page)).toHaveText(answer);
    });

    test('undoes, resets, and goes back', async ({ page }) => {
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const example = (await expected(calculator)).answer;
      const { answer } = await expected(calculator, { [name]: value });
      await fieldOf(page, calculator, name).fill(String(value));
      await expect(answerOf(page)).toHaveText(answer);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(answerOf(page)).toHaveText(example);
      await fieldOf(page, calculator, name).fill(String(value));
      await expect.poll(() => query(page)).not.toBe('');
      await page.getByRole('button', { name: 'Reset to the example' }).click();
      await expect(answerOf(page)).toHaveText(example);
      await expect.poll(() => query(page)).toBe('');
      await page.goBack();
      await expect(answerOf(page)).toHaveText(answer);
      await expect(fieldOf(page, calculator, name)).toHaveValue(new RegExp(`^${value}$`));
    });

    test('survives a reload', async ({ page }) => {
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer } = await expected(calculator, { [name]: value });
      await fieldOf(page, calculator, name).fill(String(value));
      await expect.poll(() => query(page)).not.toBe('');
      await page.reload();
      await expect(answerOf(page)).toHaveText(answer);
      await expect(page.locator('.notice:visible')).toHaveCount(0);
    });

    test('gives a link that shows the same elsewhere', async ({ page, context, browser, baseURL }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, addressOf(calculator));
      const { name, value } = await telling(calculator);
      const { answer } = await expected(calculator, { [name]: value });
      await fieldOf(page, calculator, name).fill(String(value));
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.locator('.said')).toContainText('Copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(`${baseURL}calculators/${calculator.id}/?`);
      expect(new URL(link).searchParams.get('e')).not.toBeNull();
      const elsewhere = await browser.newPage();
      await open(elsewhere, link);
      await expect(answerOf(elsewhere)).toHaveText(answer);
      await expect(elsewhere.locator('.notices')).toContainText('Values from a link');
      await elsewhere.close();
    });

    test('a preset fills the form in one step that Back undoes', async ({ page }) => {
      test.skip(calculator.presets.length === 0, 'it has none');
      await open(page, addressOf(calculator));
      for (const preset of calculator.presets) {
        await page.getByLabel('Start from').selectOption(preset.id);
        const { answer } = await expected(calculator, { ...defaults(calculator), ...preset.inputs });
        await expect(answerOf(page)).toHaveText(answer);
        await page.getByRole('button', { name: 'Undo' }).click();
        await expect(answerOf(page)).toHaveText((await expected(calculator)).answer);
      }
    });
  });
