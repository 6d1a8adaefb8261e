import { expect, it } from 'vitest';
import evidence from '../../content/evidence/stores.json' with { type: 'json' };
import { predicted } from './predicted-stores.ts';

it('predicts every recorded session within 2%', () => {
  const { rows, worstPercent } = predicted(evidence);
  expect(rows.length).toBeGreaterThan(10);
  expect(Number(worstPercent)).toBeLessThan(2);
});
