/** How a bench reads what was typed: alone, and in the service that the rest of it follows from. */
import type { Model } from '../declare/define.ts';
import { type Fields, isPrivate } from '../declare/field.ts';
import { type PageFollower, quantityOf } from '../declare/follow.ts';
import { DEFAULT_SEED, roundMedian } from '../declare/interval.ts';
import { type Ranges, readRanges, standIns } from '../read/ranges.ts';
import { type Given, type Reading, readNumbers } from '../read/read.ts';
import { type Shared, scenario } from './scenario.ts';

/** Where draws from ranges are made, in the worker that `spawn` starts, on the page where there is none; and what finds what follows. */
export type Draw = { readonly spawn?: (() => Worker) | undefined; readonly follower?: PageFollower | undefined };

/**
 * @param draw without it only single numbers are taken, and nothing follows
 * @param tab what was typed elsewhere, where it counts
 * @param valid the last valid inputs
 */
export function readerOf<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  draw: Draw | undefined,
  tab: () => Shared,
  valid: () => Given,
) {
  const follower = draw?.follower;
  const eachAlone: Model<F, O> = { ...calculator, rules: [] };
  const own = new Set(Object.entries(calculator.fields).map(([name, field]) => quantityOf(calculator.id, name, field)));

  /** Reads each value by its own field: rules across fields, which ask what follows as well, are not asked. */
  const readEach = (given: Given): Reading<F> & Ranges =>
    draw ? readRanges(eachAlone, given) : { ...readNumbers(eachAlone, given), seed: DEFAULT_SEED };

  /** What was typed, with the last valid value where it is wrong: the rest follows from what stands. */
  function standing(given: Given): Given {
    const wrong = readEach(given).problems.filter(({ field }) => Object.hasOwn(given, field));
    return { ...given, ...Object.fromEntries(wrong.map(({ field }) => [field, valid()[field]])) };
  }

  /** Finds what follows from these values; undefined where it is known. */
  const prepare = (given: Given): Promise<unknown> | undefined => follower?.prepare(calculator, standing(given), tab());

  return {
    prepare,
    /** Reads with what follows. Wrong before `prepare` is through. */
    read(given: Given): Reading<F> & Ranges {
      if (!draw) return { ...readNumbers(calculator, given), seed: DEFAULT_SEED };
      if (!follower) return readRanges(calculator, given);
      const followed = follower.follow(calculator, standing(given), tab());
      const { fallback, problemsOf } = standIns(calculator, followed);
      const reading = readRanges(calculator, given, fallback);
      return { ...reading, problems: [...reading.problems, ...problemsOf(reading.inputs)], followed };
    },
    readEach,
    /** What was typed, as other pages may have it: wrong values and private ones left out, a range as its median. */
    shareable(given: Given): Given {
      const { inputs, intervals, problems } = readEach(given);
      const wrong = new Set(problems.map(({ field }) => field));
      return Object.fromEntries(
        Object.entries(calculator.fields).flatMap(([name, field]) => {
          if (!Object.hasOwn(given, name) || wrong.has(name) || isPrivate(field)) return [];
          const interval = intervals[name];
          return [[name, interval && 'min' in field ? roundMedian(field, interval) : inputs[name]]];
        }),
      );
    },
    /** What the tab holds besides what this calculator asks for, as text: what follows may rest on it. */
    elsewhere: (): string =>
      follower ? JSON.stringify(Object.entries(scenario.value).filter(([name]) => !own.has(name))) : '',
  };
}
