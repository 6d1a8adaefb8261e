import { expect, test } from 'vitest';
import { cloudFrontUsd, views } from './hosting-cost.ts';

const TB = 1e12;

// Amazon's own tiers, added up by hand: 10 × 85 + 40 × 80 + 100 × 60 + 50 × 40
test('200 TB above what is free cost what the price list says', () => {
  expect(cloudFrontUsd(201 * TB, 0)).toBeCloseTo(12_050, 6);
});

test('a month within what is free costs nothing; more of anything never costs less', () => {
  expect(cloudFrontUsd(TB, 10_000_000)).toBe(0);
  expect(cloudFrontUsd(TB, 20_000_000)).toBeCloseTo(10, 9);
  let last = 0;
  for (let sent = TB; sent < 6000 * TB; sent *= 1.7) {
    const cost = cloudFrontUsd(sent, 0);
    expect(cost).toBeGreaterThanOrEqual(last);
    last = cost;
  }
});

test('views are listed lightest first', () => {
  const weights = views.map((view) => view.bytes);
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
});
