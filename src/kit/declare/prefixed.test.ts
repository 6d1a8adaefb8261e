import { expect, test } from 'vitest';
import { prefixed } from './prefixed.ts';

test('describes the outputs of one alternative under its name and title', () => {
  const cost = { label: 'Cost a month', unit: 'usdPerMonth', basis: 'exact' } as const;
  expect(prefixed('lookUp', 'Look up', { usdPerMonth: cost, 'legs[].usdPerMonth': cost })).toEqual({
    'lookUp.usdPerMonth': { ...cost, label: 'Look up: cost a month' },
    'lookUp.legs[].usdPerMonth': { ...cost, label: 'Look up: cost a month' },
  });
});
