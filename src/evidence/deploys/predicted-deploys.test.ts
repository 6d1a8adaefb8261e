import { expect, it } from 'vitest';
import evidence from '../../../content/evidence/deploys.json' with { type: 'json' };
import { predictedDeploys } from './predicted-deploys.ts';

const rows = predictedDeploys(evidence.settings);

it.each(rows)('$balance over $replicas: the simulator lies within three standard errors of the real cluster', (row) => {
  expect(row.runs).toBeGreaterThanOrEqual(10);
  expect(row.standardError).toBeLessThan(0.02);
  const error = Math.hypot(row.standardError, row.simulatedStandardError);
  expect(Math.abs(row.simulated - row.measured) / error).toBeLessThan(3);
});

it('dealt evenly it would be more: what is cut beyond one login each, and below the closed form', () => {
  for (const { measured, evenly } of rows) {
    expect(measured).toBeGreaterThan(1.2);
    expect(measured).toBeLessThan(evenly);
  }
});
