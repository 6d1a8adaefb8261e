import { ticks as d3Ticks } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearScale, logScale } from './scale.ts';

const magnitude = fc.double({ min: -6, max: 9, noNaN: true }).map((power) => 10 ** power);
/** Ends of an axis that does not start at zero either, a part of its size long. */
const ends = fc
  .record({ from: fc.double({ min: -3, max: 3, noNaN: true }), size: magnitude })
  .map(({ from, size }) => ({
    from: from * size,
    to: from * size + size,
  }));

describe('a linear scale', () => {
  test.each<[from: number, to: number, wanted: number, ticks: readonly number[]]>([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [3, 10, 5, [4, 6, 8, 10]],
    [0.5, 1, 5, [0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [-7, 12, 4, [-5, 0, 5, 10]],
    [0, 1234, 5, [0, 500, 1000]],
    [101, 109, 2, [105]],
    [7, 7, 2, [7, 7.5, 8]],
  ])('from %d to %d with about %d ticks has %j', (from, to, wanted, ticks) =>
    expect(linearScale(from, to, 0, 100, wanted).ticks).toEqual(ticks),
  );

  test('its ticks are all round numbers of one step between its ends, and no others', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: 2, max: 12 }), ({ from, to }, wanted) => {
        const { ticks } = linearScale(from, to, 0, 100, wanted);
        const slack = (to - from) * 1e-9;
        for (const tick of ticks) expect(tick >= from - slack && tick <= to + slack, `${tick}`).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(wanted + 1);
        const [first = 0, second = first, last = first] = [ticks[0], ticks[1], ticks.at(-1)];
        const step = second - first;
        if (ticks.length < 2) return;
        const digits = step / 10 ** Math.floor(Math.log10(step * (1 + 1e-9)));
        expect(
          [1, 2, 5, 10].some((round) => Math.abs(digits - round) < 1e-6),
          `a step of ${step}`,
        ).toBe(true);
        expect(Math.abs(first / step - Math.round(first / step))).toBeLessThan(1e-6);
        expect(first - step).toBeLessThan(from + slack);
        expect(last + step).toBeGreaterThan(to - slack);
      }),
    );
  });

  test('d3 has the same ticks where it is asked for the same step', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: 2, max: 12 }), ({ from, to }, wanted) => {
        const { ticks } = linearScale(from, to, 0, 100, wanted);
        const [first = 0, second = first] = ticks;
        if (second === first) return;
        // An end that is a tick but for a last digit is one for us
        const slack = (second - first) * 1e-9;
        const expected = d3Ticks(from - slack, to + slack, (to - from) / (second - first));
        expect(ticks).toHaveLength(expected.length);
        for (const [index, tick] of ticks.entries()) expect(Math.abs(tick - expected[index]!)).toBeLessThan(slack);
      }),
    );
  });
});

describe('a logarithmic scale', () => {
  test.each<[from: number, to: number, ticks: readonly number[]]>([
    [1, 1000, [1, 10, 100, 1000]],
    [3, 4000, [10, 100, 1000]],
    [0.5, 20, [0.5, 1, 2, 5, 10, 20]],
    [6, 60, [10, 20, 50]],
  ])('from %d to %d has %j', (from, to, ticks) => expect(logScale(from, to, 0, 100).ticks).toEqual(ticks));

  test('every power of ten between its ends has a tick, and nothing beyond them', () => {
    fc.assert(
      fc.property(magnitude, fc.double({ min: 1.01, max: 1e6, noNaN: true }), (from, times) => {
        const { ticks, to } = logScale(from, from * times, 0, 100);
        for (const tick of ticks) expect(tick >= from * 0.999 && tick <= to * 1.001, `${tick}`).toBe(true);
        for (let power = Math.ceil(Math.log10(from)); 10 ** power <= to; power++)
          expect(
            ticks.some((tick) => Math.abs(tick / 10 ** power - 1) < 1e-9),
            `10^${power}`,
          ).toBe(true);
      }),
    );
  });
});

test('ends of the quantity fall on the ends of the picture, and order is kept, in either direction', () => {
  fc.assert(
    fc.property(magnitude, fc.double({ min: 1.01, max: 1e6, noNaN: true }), (from, times) => {
      for (const make of [linearScale, logScale]) {
        const right = make(from, from * times, 20, 620);
        const up = make(from, from * times, 300, 10);
        expect([right(from), right(from * times), up(from), up(from * times)]).toEqual([20, 620, 300, 10]);
        const middle = right(from * Math.sqrt(times));
        expect(middle >= 20 && middle <= 620).toBe(true);
      }
    }),
  );
});
