/** Numbers of a reader, set on one page: every live number of others is what the service evaluates, and one quantity has one value. */
import { globSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { follower, open, some } from './site.ts';
import { test } from './test.ts';
import '../facts/node.ts';

const { answerFor, liveSource, liveText } = await import('../parts/live-value.ts');
const { calculatorOf, quantityIn } = await import('../tooling/numbers/quantity.ts');

const service = { peakRequestsPerSecond: 1200, activeSessions: 250_000, storedBytes: 2000 };
/** Pages with the form for the reader's numbers, and so with numbers that follow it. */
const following = globSync('**/index.html', { cwd: 'dist' })
  .filter((path) => !/^(print|embed)\//.test(path))
  .filter((path) => /data-said="peakRequestsPerSecond"/.test(readFileSync(`dist/${path}`, 'utf8')))
  .map((path) => `/${path.replace('index.html', '')}`);

const liveOn = (page: Page) =>
  page.locator('data[data-of]').evaluateAll((all) =>
    all.map((one) => ({
      of: one.getAttribute('data-of') ?? '',
      with: one.getAttribute('data-with') ?? '',
      text: one.textContent ?? '',
    })),
  );

/** What the service says of a live number; undefined where it leaves it without a value. */
function textOf(address: { readonly of: string; readonly with: string }): string | undefined {
  const calculator = calculatorOf(address);
  return liveText(calculator, liveSource(address.of).path, answerFor(calculator, address.with, service, follower));
}

test('one service on several pages: each live number is what follows, and one quantity has one value', async ({
  page,
}) => {
  await open(page, '/understand/scaling-out/');
  await page.getByText('Use yours').click();
  const form = page.locator('.numbers');
  for (const [name, value] of Object.entries(service)) await form.locator(`[name="${name}"]`).fill(String(value));
  const texts = new Map<string, Set<string>>();
  for (const address of some(following, 3, 'one value a quantity', (one) => one)) {
    await open(page, address);
    await expect
      .poll(
        async () =>
          (await liveOn(page)).flatMap((number) => {
            const text = textOf(number);
            return text === undefined || text === number.text ? [] : [{ ...number, follows: text }];
          }),
        { message: address },
      )
      .toEqual([]);
    for (const number of await liveOn(page)) {
      const name = quantityIn(number);
      if (textOf(number) !== undefined) texts.set(name, (texts.get(name) ?? new Set()).add(number.text));
    }
  }
  expect(texts.size).toBeGreaterThan(5);
  expect([...texts].filter(([, shown]) => shown.size > 1)).toEqual([]);
});
