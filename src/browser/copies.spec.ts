import { expect } from '@playwright/test';
import type { Example } from '../kit/declare/define.ts';
import { isPrivate } from '../kit/declare/field.ts';
import { fromQuery, toQuery } from '../kit/read/codec.ts';
import { NO_RANGES } from '../kit/read/ranges.ts';
import { envelopeOf } from '../kit/say/envelope.ts';
import { copied, differences } from './copied.ts';
import { type AnyCalculator, addressOf, all, answerOf, expected, open, someCalculators } from './site.ts';
import { test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/**
 * Examples that fit into a link: private values do not. The first and the last, since the test of the package compares the numbers
 * for every one in an embed; `ALL=1` copies each.
 */
async function linkable(
  calculator: AnyCalculator,
): Promise<readonly Example<Readonly<Record<string, unknown>>, object>[]> {
  const { examples } = await import(`../calculators/${calculator.id}/examples.ts`);
  const fit = examples.filter(
    ({ inputs }: Example<object, object>) =>
      !Object.keys(inputs).some((name) => calculator.fields[name] && isPrivate(calculator.fields[name])),
  );
  return all ? fit : fit.filter((one: unknown) => one === fit.at(0) || one === fit.at(-1));
}

for (const calculator of someCalculators(2, 'copies'))
  test(`${calculator.id}: page and copies give the numbers of Node for an example`, async ({ page, baseURL }) => {
    for (const { inputs: given, title } of await linkable(calculator)) {
      const linked = await expected(calculator, given);
      const query = toQuery(calculator, linked.inputs, { ...NO_RANGES, followed: linked.followed });
      const { inputs, result, answer, followed } = await expected(calculator, fromQuery(query).given);
      await open(page, `${addressOf(calculator)}#${query}`);
      await expect(answerOf(page), title).toHaveText(answer);
      const envelope = envelopeOf(calculator, inputs, result, baseURL ?? '', { ...NO_RANGES, followed });
      expect(
        differences(JSON.parse(await copied(page, 'Copy as JSON')), JSON.parse(JSON.stringify(envelope))),
        title,
      ).toEqual([]);
      const markdown = await copied(page, 'Copy as Markdown');
      expect(markdown.replaceAll('**', ''), title).toContain(answer);
      expect(markdown, title).toContain(envelope.link);
    }
  });
