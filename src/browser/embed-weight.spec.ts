/** What an embed costs a reader, in bytes as a browser receives them: page, style, scripts, each compressed by gzip. */
import { expect, type Page } from '@playwright/test';
import { type AnyCalculator, calculators, expected, fieldOf, telling } from './site.ts';
import { test } from './test.ts';

/** As it stands in a page, until somebody touches it. */
const ASLEEP = 14_000;
/** With other values than the example's, or touched: form, model, answer and first picture. */
const AWAKE = 41_500;
/** Models that are larger: compression of headers and tails of delays; queues of two kinds; token formats and what decodes them. */
const larger: Readonly<Record<string, number>> = {
  'payload-cost': 46_000,
  replicas: 52_400,
  'token-size': 49_700,
};
const awake = ({ id }: AnyCalculator): number => larger[id] ?? AWAKE;

/** Adds up the bodies of all responses from now on. */
function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  return async () => {
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
}

for (const calculator of calculators) {
  const address = `/embed/v1/${calculator.id}/`;
  test(`${calculator.id} asleep, and touched`, async ({ page }) => {
    const weight = weigh(page);
    await page.goto(address);
    expect(await weight()).toBeLessThanOrEqual(ASLEEP);
    const { name, value } = await telling(calculator);
    await fieldOf(page, calculator, name).fill(String(value));
    await expect(page.locator('.answer')).toHaveText((await expected(calculator, { [name]: value })).answer);
    expect(await weight()).toBeLessThanOrEqual(awake(calculator));
  });

  test(`${calculator.id} with values in its address`, async ({ page }) => {
    const weight = weigh(page);
    const { name, value } = await telling(calculator);
    await page.goto(`${address}?${name}=${value}`);
    await expect(page.locator('.answer')).toHaveText((await expected(calculator, { [name]: value })).answer);
    expect(await weight()).toBeLessThanOrEqual(awake(calculator));
  });
}
