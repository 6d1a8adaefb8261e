import { expect } from '@playwright/test';
import { answerOf, calculatorOf, expected, fieldOf, open, plain, unfold } from './site.ts';
import { test } from './test.ts';
import { stored, watch } from './watch.ts';

const payload = calculatorOf('payload-cost');
test.skip(!payload, 'no payload-cost calculator');

test('a sample value is measured exactly and reaches no address, storage, console or request', async ({
  page,
  context,
  baseURL,
}) => {
  if (!payload) return;
  const watched = await watch(page, baseURL ?? '');
  const sampleValue = 'eyJhbGciOiJIUzI1NiJ9.bm9ib2R5LW11c3QtcmVhZC10aGlz.c2lnbmF0dXJl';
  await open(page, '/calculators/payload-cost/');
  await unfold(page);
  await fieldOf(page, payload, 'sampleValue').fill(sampleValue);
  const { inputs, result } = await expected(payload, { sampleValue });
  await expect(answerOf(page)).toHaveText(plain(payload.answer(inputs, result)));
  await page.waitForTimeout(600);
  const everything = [page.url(), JSON.stringify(await stored(page, context)), ...watched.said, ...watched.requests];
  expect(everything.filter((text) => text.includes(sampleValue) || text.includes('bm9ib2R5'))).toEqual([]);
});
