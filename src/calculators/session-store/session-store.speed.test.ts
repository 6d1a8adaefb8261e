import { expect, test } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { cpuMilliseconds } from '../../tooling/cpu-milliseconds.fixture.ts';
import { sessionStore as spec } from './spec.ts';

test('it answers within a frame', () => {
  const defaults = defaultsOf(spec.fields);
  const answer = (round: number) => spec.compute({ ...defaults, storedBytes: 1500 + round });
  expect(cpuMilliseconds(50, answer)).toBeLessThan(5);
});
