import { expect, test } from '@playwright/test';
import { fromQuery, toQuery } from '../kit/codec.ts';
import type { Example } from '../kit/define.ts';
import { envelopeOf } from '../kit/envelope.ts';
import { isPrivate } from '../kit/field.ts';
import { copied, differences } from './copied.ts';
import { type AnyCalculator, addressOf, answerOf, calculators, expected, open } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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
