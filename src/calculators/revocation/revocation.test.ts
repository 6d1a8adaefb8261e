import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { duration } from './answer/words.ts';
import { fields, type Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { curvesOf } from './show/curves.ts';
import { revocation } from './spec.ts';

const defaults = defaultsOf(fields);
const resultOf = (inputs: Partial<Inputs>) => revocation.compute({ ...defaults, ...inputs });
const outputsOf = (inputs: Partial<Inputs>) => resultOf(inputs).outputs;
const answerOf = (inputs: Partial<Inputs>) => revocation.answer({ ...defaults, ...inputs }, resultOf(inputs));

test.each(examples)('$title', (example) => {
  const within = 'within' in example ? example.within : 1e-9;
  expect(outputsOf(example.inputs)).toMatchObject(
    JSON.parse(JSON.stringify(example.outputs), (_, value: unknown) =>
      typeof value === 'number'
        ? { asymmetricMatch: (given: unknown) => Math.abs(Number(given) - value) <= within * Math.abs(value) }
        : value,
    ),
  );
});

describe('the answer', () => {
  test('says what is left and how to get below it without a look-up', () => {
    expect(answerOf({})).toMatch(/\*\*15 min\*\* still works for up to \*\*15 min 30 s\*\*.*without a look-up/);
    expect(answerOf({})).toContain('tokens live **30 s**');
  });

  test('says so where the lifetime is short enough, the leeway too long, or nothing is accepted', () => {
    expect(answerOf({ tokenLifetimeSeconds: 30 })).toContain('without any list');
    expect(answerOf({ leewaySeconds: 300 })).toContain('no lifetime is short enough');
    expect(answerOf({ acceptableExposureSeconds: 0 })).toContain('every request is looked up');
  });
});

describe('the cheapest method that meets the target', () => {
  test('is a pulled list, until it is pulled too rarely', () => {
    expect(outputsOf({}).cheapest.method).toBe('statusList');
    expect(outputsOf({ listRefreshSeconds: 61 }).cheapest.method).toBe('introspection');
    expect(outputsOf({ acceptableExposureSeconds: 0 }).cheapest.requestsPerSecond).toBe(300);
  });

  test('is the token alone for a few long sessions', () => {
    expect(
      outputsOf({ activeSessions: 10, tokenLifetimeSeconds: 600, acceptableExposureSeconds: 900 }).cheapest,
    ).toEqual({ method: 'plain', requestsPerSecond: 300 / (1 + (300 * 600) / 10) });
  });
});

test('the picture holds every setting, and its curves pass through those that it can turn', () => {
  for (const { inputs } of [{ inputs: {} }, ...revocation.presets]) {
    const all = { ...defaults, ...inputs };
    const curves = curvesOf(all, outputsOf(inputs));
    for (const { method, exposureSeconds, requestsPerSecond } of curves.settings) {
      expect(requestsPerSecond).toBeGreaterThanOrEqual(curves.fromPerSecond);
      expect(requestsPerSecond).toBeLessThanOrEqual(curves.toPerSecond);
      if (exposureSeconds === 0) continue;
      const places = curves.lines.find((line) => line.method === method)?.places ?? [];
      const before = places.findLast((place) => place.exposureSeconds <= exposureSeconds * 1.0001);
      const after = places.find((place) => place.exposureSeconds >= exposureSeconds * 0.9999);
      expect(before?.requestsPerSecond ?? curves.toPerSecond).toBeGreaterThanOrEqual(requestsPerSecond * 0.999);
      expect(after?.requestsPerSecond ?? 0).toBeLessThanOrEqual(requestsPerSecond * 1.001);
    }
  }
});

test.each([
  [930, '15 min 30 s'],
  [60, '1 min'],
  [0, '0 s'],
  [86_400, '1 day'],
  [90_061, '1.04 days'],
])('%i s reads %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
