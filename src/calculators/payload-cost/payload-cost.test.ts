import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { readInputs } from '../../kit/read/read.ts';
import { headerBlockBytes } from '../../models/wire/hpack/http2-client.fixture.ts';
import { fields, type Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { payloadCost } from './spec.ts';

const defaults = defaultsOf(fields);
const outputsOf = (inputs: Partial<Inputs>) => payloadCost.compute({ ...defaults, ...inputs }).outputs;
const token = (length: number): string =>
  Array.from({ length: Math.ceil(length / 86) }, (_, block) =>
    createHash('sha512').update(String(block)).digest('base64url'),
  )
    .join('')
    .slice(0, length);

test.each(examples)('$title', ({ inputs, outputs }) => {
  expect(outputsOf(inputs)).toMatchObject(
    JSON.parse(JSON.stringify(outputs), (_, value: unknown) =>
      typeof value === 'number' ? expect.closeTo(value, 9) : value,
    ),
  );
});

describe('a sample value equals the frames of a real Node HTTP/2 client', () => {
  test.each([
    ['cookie', 800],
    ['cookie', 3026],
    ['cookie', 3027],
    ['authorization', 800],
    ['authorization', 4096],
  ] as const)('%s of %i bytes', async (carrier, size) => {
    const value = token(size);
    const line = carrier === 'cookie' ? { cookie: `session=${value}` } : { authorization: `Bearer ${value}` };
    const [without, withField] = [await headerBlockBytes({}, 2), await headerBlockBytes(line, 2)];
    const { carry } = outputsOf({ carrier, encoder: 'nghttp2', sampleValue: value });
    expect([carry.firstRequestBytes, carry.warmRequestBytes]).toEqual(
      withField.map((bytes, request) => bytes - (without[request] ?? 0)),
    );
  });
});

describe('break-evens', () => {
  test('are where both ways meet, or jump past each other', () => {
    const { breakEvens } = outputsOf({});
    expect(breakEvens.length).toBeGreaterThan(3);
    for (const { metric, input, value, above, cliff } of breakEvens) {
      const better = (factor: number) => {
        const { carry, lookUp } = outputsOf({ [input]: value * factor });
        const gap =
          metric === 'usdPerMonth'
            ? lookUp.usdPerMonth - carry.usdPerMonth
            : lookUp.addedMilliseconds[metric] - carry.addedMilliseconds[metric];
        return gap > 0 ? 'carry' : 'lookUp';
      };
      // a cliff lies one byte above the value it is reported at
      expect(better(cliff ? 1 + 1.5 / value : 1.00001), `${metric} above ${input}`).toBe(above);
      expect(better(cliff ? 1 : 0.99999), `${metric} below ${input}`).not.toBe(above);
    }
  });
});

describe('what the reader is told', () => {
  test.each(['on-use', 'timer'] as const)('no lifetime is refused, however idle the sessions are: %s', (refresh) => {
    for (const tokenLifetimeSeconds of [1, 60, 199, 200, 201, fields.tokenLifetimeSeconds.max])
      for (const [activeSessions, requestsPerSecond] of [
        [20_000, 100],
        [1_000_000_000, 1e-6],
        [1, 10_000_000],
      ] as const) {
        const given = { tokenLifetimeSeconds, refresh, activeSessions, requestsPerSecond };
        expect(readInputs(payloadCost, given).problems).toEqual([]);
        expect(Number.isFinite(outputsOf(given).carry.usdPerMonth)).toBe(true);
      }
  });

  test('a timer renews what idle sessions never use: it issues more, and no request waits for it', () => {
    const idle = { tokenLifetimeSeconds: 20 };
    const [use, timer] = [outputsOf(idle).carry, outputsOf({ ...idle, refresh: 'timer' }).carry];
    expect(timer.usdPerMonth).toBeGreaterThan(use.usdPerMonth);
    expect(timer.meanRequestBytes).toBeGreaterThan(use.meanRequestBytes);
    expect(timer.addedMilliseconds.parts.store).toBe(0);
    expect(use.addedMilliseconds.parts.store).toBeGreaterThan(0);
  });

  test('inside Chromium’s band both ends are there, outside neither', () => {
    expect(outputsOf({ carriedBytes: 3300 }).carry.warmRequestBytesLeast).toBe(1);
    expect(outputsOf({ carriedBytes: 3000 }).carry).not.toHaveProperty('warmRequestBytesLeast');
    expect(outputsOf({ carriedBytes: 3600 }).carry).not.toHaveProperty('warmRequestBytesLeast');
  });

  test('the answer names both costs and both verdicts', () => {
    const result = payloadCost.compute(defaults);
    expect(payloadCost.answer(defaults, result)).toMatch(
      /^Carrying is .*faster\. Carrying costs \*\*\$.*looking up costs \*\*\$.*\.$/,
    );
  });

  test('a resent conversation grows with the square of its turns', () => {
    const chat = { carrier: 'body', growthBytesPerRequest: 1000, carriedBytes: 0 } as const;
    const ten = outputsOf({ ...chat, requestsPerSession: 10 }).carry.sessionBytes ?? 0;
    const hundred = outputsOf({ ...chat, requestsPerSession: 100 }).carry.sessionBytes ?? 0;
    expect(ten).toBe(45_000);
    expect(hundred / ten).toBe(110);
  });
});
