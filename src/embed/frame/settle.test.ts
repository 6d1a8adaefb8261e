import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asked, settledHeight } from './settle.ts';

/** A frame whose host answers each height: what is measured next depends on it. */
function play(first: number, next: (height: number) => number, times: number, everyMilliseconds: number) {
  let past: readonly Asked[] = [];
  let measured = first;
  for (let at = 0; at < times * everyMilliseconds; at += everyMilliseconds) {
    const height = settledHeight(past, measured, at);
    if (past.at(-1)?.height !== height) past = [...past, { height, at }];
    measured = next(height);
  }
  return past.map(({ height }) => height);
}

test('a scroll bar that comes and goes ends at the largest height', () => {
  // Above 900 the host shows a scroll bar, the column narrows and the content, in its narrow drawing, gets shorter
  const heights = play(950, (height) => (height > 900 ? 880 : 950), 50, 16);
  expect(heights.at(-1)).toBe(950);
  expect(heights.length).toBeLessThan(8);
});

test('content that grows, however often, is followed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (steps) => {
      let height = 100;
      const sizes = steps.map((step) => {
        height += step;
        return height;
      });
      let past: readonly Asked[] = [];
      for (const [index, size] of sizes.entries()) {
        expect(settledHeight(past, size, index * 16)).toBe(size);
        past = [...past, { height: size, at: index * 16 }];
      }
    }),
  );
});

test('never less than what is measured, and the measured height itself once it is quiet', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ height: fc.integer({ min: 1, max: 5000 }), at: fc.integer({ min: 0, max: 3000 }) })),
      fc.integer({ min: 1, max: 5000 }),
      (unordered, measured) => {
        const past = unordered.toSorted((a, b) => a.at - b.at);
        expect(settledHeight(past, measured, 3000)).toBeGreaterThanOrEqual(measured);
        expect(settledHeight(past, measured, 4001)).toBe(measured);
      },
    ),
  );
});
