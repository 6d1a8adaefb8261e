/** What an embed costs a reader, in bytes as a browser receives them: page, style, scripts, each compressed by gzip. */
import { expect, type Page } from '@playwright/test';
import { readFacts } from '../facts/read-facts.ts';
import { type AnyCalculator, calculators, expected, fieldOf, mayMove, telling } from './site.ts';
import { test } from './test.ts';

/** A limit that the page about embeds promises. */
const promised = (id: string): number => Number(readFacts('practice').find((row) => row.id === id)?.value);
/** As it stands in a page, until somebody touches it. */
const ASLEEP = promised('embed-asleep-bytes');
/** With other values than the example's, or touched: form, model, answer and first picture. */
const AWAKE = promised('embed-awake-bytes');
/** Models that are larger: compression of headers and tails of delays; queues of two kinds; token formats and what decodes them. */
const larger: Readonly<Record<string, number>> = {
  'payload-cost': 48_100,
  replicas: promised('embed-awake-most-bytes'),
  'token-size': 51_700,
};
const awake = ({ id }: AnyCalculator): number => larger[id] ?? AWAKE;

/** Inputs above nothing that follows. */
const isQuiet = (calculator: AnyCalculator) => (name: string) => !mayMove(calculator, { [name]: 1 }, {});

/** Adds up the bodies of all responses from now on. */
function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  return async () => {
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
}

/** Besides, once something above an input that follows was typed: what finds it, and the calculators that it follows from. */
const FOLLOWING = promised('embed-following-bytes');

for (const calculator of calculators) {
  const address = `/embed/v1/${calculator.id}/`;
  const most = (name: string, value: unknown) =>
    awake(calculator) + (mayMove(calculator, { [name]: value }, {}) ? FOLLOWING : 0);

  test(`${calculator.id} asleep, and touched`, async ({ page }) => {
    const weight = weigh(page);
    await page.goto(address);
    expect(await weight()).toBeLessThanOrEqual(ASLEEP);
    const { name, value } = await telling(calculator, isQuiet(calculator));
    await fieldOf(page, calculator, name).fill(String(value));
    await expect(page.locator('.answer')).toHaveText((await expected(calculator, { [name]: value })).answer);
    expect(await weight()).toBeLessThanOrEqual(most(name, value));
  });

  test(`${calculator.id} with values in its address`, async ({ page }) => {
    const weight = weigh(page);
    const { name, value } = await telling(calculator);
    await page.goto(`${address}?${name}=${value}`);
    await expect(page.locator('.answer')).toHaveText((await expected(calculator, { [name]: value })).answer);
    expect(await weight()).toBeLessThanOrEqual(most(name, value));
  });
}
