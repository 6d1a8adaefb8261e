import { expect } from '@playwright/test';
import { isPrivate } from '../kit/declare/field.ts';
import { addressOf, answerOf, expected, fieldOf, open, someCalculators, telling, unfold } from './site.ts';
import { test } from './test.ts';
import { stored } from './watch.ts';

for (const calculator of someCalculators(2, 'links'))
  test.describe(`a link into ${calculator.id}`, () => {
    test('with a wrong value and an unknown name shows the defaults and says so', async ({ page }) => {
      const { name } = await telling(calculator);
      const label = calculator.fields[name]?.label ?? '';
      await open(page, `${addressOf(calculator)}#${name}=many&colour=blue`);
      await expect(answerOf(page)).toHaveText((await expected(calculator)).answer);
      const notices = page.locator('.notices');
      await expect(notices).toContainText(`${label} in the link`);
      await expect(notices).toContainText('"colour"');
    });

    test('that pins another edition says so', async ({ page }) => {
      const { name, value } = await telling(calculator);
      await open(page, `${addressOf(calculator)}?${name}=${value}&e=1999-01`);
      await expect(page.locator('.notices')).toContainText('1999-01');
      await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
    });

    test('cannot set a private field', async ({ page }) => {
      const secret = Object.entries(calculator.fields).find(([, field]) => isPrivate(field))?.[0];
      test.skip(secret === undefined, 'it has none');
      await open(page, `${addressOf(calculator)}#${secret}=eyJhbGciOiJub25lIn0.e30.`);
      await expect(answerOf(page)).toHaveText((await expected(calculator)).answer);
      await expect(fieldOf(page, calculator, secret ?? '')).toHaveValue('');
    });

    test('never overwrites what this tab remembers', async ({ page, context }) => {
      const shared = Object.entries(calculator.fields).find(([, field]) => field.kind === 'quantity' && field.shared);
      test.skip(shared === undefined, 'it shares nothing');
      const [name = '', field] = shared ?? [];
      await open(page, addressOf(calculator));
      await unfold(page);
      const mine = field?.kind === 'quantity' ? field.default + 1 : 1;
      await fieldOf(page, calculator, name).fill(String(mine));
      await expect.poll(async () => (await stored(page, context)).session).not.toEqual({});
      const before = (await stored(page, context)).session;
      await open(page, `${addressOf(calculator)}#${name}=${mine + 1}`);
      await expect(fieldOf(page, calculator, name)).toHaveValue(String(mine + 1));
      expect((await stored(page, context)).session).toEqual(before);
      await page.getByRole('button', { name: 'Use them on every page' }).click();
      expect((await stored(page, context)).session).not.toEqual(before);
    });
  });
