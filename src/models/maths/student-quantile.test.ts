import { expect, test } from 'vitest';
import { studentQuantile } from './student-quantile.ts';

// Tables of Student's t (for instance NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2)
test.each([
  [0.975, 4, 2.776],
  [0.995, 4, 4.604],
  [0.95, 9, 1.833],
  [0.975, 9, 2.262],
  [0.995, 9, 3.25],
  [0.995, 19, 2.861],
  [0.995, 29, 2.756],
  [0.995, 100, 2.626],
])('%d of %d: %d', (probability, freedom, expected) => {
  expect(Math.abs(studentQuantile(probability, freedom) / expected - 1)).toBeLessThan(0.003);
  expect(studentQuantile(1 - probability, freedom)).toBeCloseTo(-studentQuantile(probability, freedom), 12);
});
