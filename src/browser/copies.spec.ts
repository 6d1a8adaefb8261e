import { expect, type Page, test } from '@playwright/test';
import { fromQuery, toQuery } from '../kit/codec.ts';
import type { Example } from '../kit/define.ts';
import { envelopeOf } from '../kit/envelope.ts';
import { isPrivate } from '../kit/field.ts';
import { type AnyCalculator, addressOf, answerOf, calculators, expected, open } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Where two JSON values differ. Engines round the last digit of exp and log as they like. */
function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.abs(b) ? [] : [`${path}: ${a} is not ${b}`];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? [] : [`${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`];
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  if (left.length !== right.size) return [`${path}: ${Object.keys(a)} are not ${Object.keys(b)}`];
  return left.flatMap(([key, value]) => differences(value, right.get(key), `${path}.${key}`));
}

/** Examples that fit into a link: private values do not. */
async function linkable(
  calculator: AnyCalculator,
): Promise<readonly Example<Readonly<Record<string, unknown>>, object>[]> {
  const { examples } = await import(`../calculators/${calculator.id}/examples.ts`);
  return examples.filter(
    ({ inputs }: Example<object, object>) =>
      !Object.keys(inputs).some((name) => calculator.fields[name] && isPrivate(calculator.fields[name])),
  );
}

for (const calculator of calculators)
  test(`${calculator.id}: page and copies give the numbers of Node for every example`, async ({ page, baseURL }) => {
    test.setTimeout(90_000);
    for (const { inputs: given, title } of await linkable(calculator)) {
      const query = toQuery(calculator, (await expected(calculator, given)).inputs);
      const { inputs, result, answer } = await expected(calculator, fromQuery(query).given);
      await open(page, `${addressOf(calculator)}?${query}`);
      await expect(answerOf(page), title).toHaveText(answer);
      const envelope = envelopeOf(calculator, inputs, result, baseURL ?? '');
      expect(
        differences(JSON.parse(await copied(page, 'Copy as JSON')), JSON.parse(JSON.stringify(envelope))),
        title,
      ).toEqual([]);
      const markdown = await copied(page, 'Copy as Markdown');
      expect(markdown.replaceAll('**', ''), title).toContain(answer);
      expect(markdown, title).toContain(envelope.link);
    }
  });
