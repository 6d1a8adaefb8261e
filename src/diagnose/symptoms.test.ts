import { expect, test } from 'vitest';
import { symptoms } from './symptoms.fixture.ts';

test('at least two dozen symptoms, each once, from a thread that anybody can open', () => {
  expect(symptoms.length).toBeGreaterThanOrEqual(24);
  expect(new Set(symptoms.map(({ id }) => id)).size).toBe(symptoms.length);
  expect(
    symptoms.filter(({ source }) => !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+$/.test(source)),
  ).toEqual([]);
});

test('each is told by a text or by what is picked, and says what has to come first', () => {
  const silent = symptoms.filter(({ pasted, picked, first }) => (!pasted && !picked?.length) || first.length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
