import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathThrough } from './path.ts';

type Point = readonly [number, number];

/** The places that a path of steps goes through. */
function placesOf(path: string): readonly Point[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, index): Point => {
    x += numbers[2 * index] ?? Number.NaN;
    y += numbers[2 * index + 1] ?? Number.NaN;
    return [x, y];
  });
}

/** How far a point lies from the stretch between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [across, down] = [toX - fromX, toY - fromY];
  const squared = across ** 2 + down ** 2;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * across + (y - fromY) * down) / squared));
  return Math.hypot(x - fromX - share * across, y - fromY - share * down);
}

test.each([
  [[], ''],
  [
    [
      [10, 20],
      [15, 20],
      [20, 20.04],
      [20, 3.5],
    ],
    'm10 20 10 0 0-16.5',
  ],
  [[[1, 2]], 'm1 2'],
  [
    [
      [5, 5],
      [5.01, 5],
      [5, 5.02],
    ],
    'm5 5 0 0',
  ],
] as const)('%j is %s', (points, path) => expect(pathThrough(points)).toBe(path));

test('where marks stand, no point is left out', () =>
  expect(
    pathThrough(
      [
        [0, 0],
        [5, 0],
        [10, 0],
      ],
      true,
    ),
  ).toBe('m0 0 5 0 5 0'));

test('starts and ends where the points do, and passes each of them within what nobody sees', () => {
  const place = fc.double({ min: 0, max: 640, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 60 }),
      fc.array(place, { minLength: 60, maxLength: 60 }),
      (across, down) => {
        // A curve, which goes from left to right
        const points = across.sort((a, b) => a - b).map((x, index): Point => [x, down[index] ?? 0]);
        const drawn = placesOf(pathThrough(points));
        for (const end of [0, -1]) expect(distance(points.at(end)!, drawn.at(end)!, drawn.at(end)!)).toBeLessThan(0.1);
        for (const point of points) {
          const nearest = Math.min(...drawn.slice(1).map((to, index) => distance(point, drawn[index]!, to)));
          expect(nearest).toBeLessThan(0.2);
        }
      },
    ),
  );
});
