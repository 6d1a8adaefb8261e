/** Numbers of many draws as spreads, in the shape that one draw has. */
import { type Spread, spreadOf } from '../../../kit/draws/draws.ts';

/** Every number of a tree as a spread; what is no number is left out. */
export type Spreads<T> = {
  readonly [K in keyof T as T[K] extends number ? K : T[K] extends readonly unknown[] ? never : K]: T[K] extends number
    ? Spread
    : Spreads<T[K]>;
};

function spreadTree(trees: readonly object[]): object {
  return Object.fromEntries(
    Object.entries(trees[0] ?? {}).flatMap(([key, value]) => {
      const all = trees.map((tree): unknown => Reflect.get(tree, key));
      if (typeof value === 'number') return [[key, spreadOf(all.map(Number))]];
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [[key, spreadTree(all as readonly object[])]]
        : [];
    }),
  );
}

/**
 * Every number of trees of one shape as a spread over them.
 *
 * @param trees at least one
 * @example spreadsOf([{ a: 1 }, { a: 3 }, { a: 2 }]) // { a: { p5: 1, p50: 2, p95: 3 } }
 */
export const spreadsOf = <T extends object>(trees: readonly T[]): Spreads<T> => spreadTree(trees) as Spreads<T>;
