import { carryDelayClasses } from '../delay/carry-delay.ts';
import type { DelayMixture } from '../delay/delay-mixture.ts';
import { lookUpDelayClasses } from '../delay/look-up-delay.ts';
import { slowerAt } from '../delay/slower.ts';
import { cliffs } from './cliffs.ts';
import { crossings } from './crossings.ts';
import { carryBill, lookUpBill } from './money.ts';
import type { PayloadQuestion } from './payload-question.ts';

/** Figures that the two ways are compared by. */
export type Metric = 'usdPerMonth' | 'p50' | 'p99';

const probabilities = { p50: 0.5, p99: 0.99 } as const;

/** Inputs that are numbers, and so can be swept. */
export type NumericKey = {
  [Key in keyof PayloadQuestion]-?: PayloadQuestion[Key] extends number ? Key : never;
}[keyof PayloadQuestion];

/** An input to vary, and over which range. */
export type Sweep = {
  readonly input: Exclude<NumericKey, 'storeRttP99Milliseconds'>;
  readonly least: number;
  readonly most: number;
  readonly metrics: readonly Metric[];
};

/** Where one input makes the other way the better one. */
export type BreakEven = {
  readonly metric: Metric;
  readonly input: Sweep['input'];
  readonly value: number;
  /** Which way is better just above `value`. */
  readonly above: 'carry' | 'lookUp';
  /** The advantage jumps at a compression or round-trip cliff, instead of dwindling to nothing. */
  readonly cliff: boolean;
};

type MutableQuestion = { -readonly [Key in keyof PayloadQuestion]: PayloadQuestion[Key] };

/** Both sides of every place where the difference may jump; the jump of a percentile at 1% of new connections is bisected. */
const jumpsOf = (question: PayloadQuestion, { input, most }: Sweep): readonly (readonly [number, number])[] =>
  input === 'carriedBytes' ? cliffs(question, most).map(({ carriedBytes }) => [carriedBytes, carriedBytes + 1]) : [];

type Sign = (value: number) => number | undefined;

/** The question with one input at another value, undefined where that is none: a median has no 99th percentile below it. */
function variations(question: PayloadQuestion, input: Sweep['input']): (value: number) => PayloadQuestion | undefined {
  const probe: MutableQuestion = { ...question };
  return (value) => {
    probe[input] = value;
    return probe.storeRttMilliseconds > probe.storeRttP99Milliseconds ? undefined : probe;
  };
}

/** Sign of (look up − carry) in money. */
function dearer(question: PayloadQuestion, input: Sweep['input']): Sign {
  const variation = variations(question, input);
  return (value) => {
    const varied = variation(value);
    if (varied === undefined) return undefined;
    const carry = carryBill(varied).usdPerMonth;
    const lookUp = lookUpBill(varied).usdPerMonth;
    return Math.abs(lookUp - carry) <= 1e-12 * carry ? 0 : Math.sign(lookUp - carry);
  };
}

/** Inputs that only one way's delay depends on; the other way's classes are then made once. */
const delaysOnly: { readonly [Input in Sweep['input']]?: 'carry' | 'lookUp' } = {
  carriedBytes: 'carry',
  tokenLifetimeSeconds: 'carry',
  carryStoreReadsPerRequest: 'carry',
  nearCacheHitShare: 'lookUp',
};

/** Sign of (look up − carry) in time, at any percentile. Both percentiles visit the same grid, so its classes are kept. */
function slower(question: PayloadQuestion, input: Sweep['input']): (probability: number) => Sign {
  const variation = variations(question, input);
  const only = delaysOnly[input];
  const still = { carry: carryDelayClasses(question), lookUp: lookUpDelayClasses(question) };
  const known = new Map<number, readonly [DelayMixture, DelayMixture] | undefined>();
  const classesAt = (value: number) => {
    if (!known.has(value)) {
      const varied = variation(value);
      known.set(
        value,
        varied && [
          only === 'lookUp' ? still.carry : carryDelayClasses(varied),
          only === 'carry' ? still.lookUp : lookUpDelayClasses(varied),
        ],
      );
    }
    return known.get(value);
  };
  return (probability) => {
    const compare = slowerAt(probability);
    return (value) => {
      const classes = classesAt(value);
      return classes && compare(...classes);
    };
  };
}

/**
 * Every value of the given inputs, inside their ranges, where the cheaper or the faster way changes; none is an answer too.
 *
 * 200 grid points over each range, both sides of each known cliff, then bisection to a relative 1e-6. Each input is
 * varied alone.
 *
 * @example breakEvens(question, [{ input: 'carriedBytes', least: 1, most: 65_536, metrics: ['usdPerMonth'] }])
 */
export const breakEvens = (question: PayloadQuestion, sweeps: readonly Sweep[]): readonly BreakEven[] =>
  sweeps.flatMap((sweep) => {
    const { input, least, most } = sweep;
    const scan = { least, most, points: 200, jumps: jumpsOf(question, sweep) };
    const delays = sweep.metrics.some((metric) => metric !== 'usdPerMonth');
    const slowerBy = delays ? slower(question, input) : undefined;
    return sweep.metrics.flatMap((metric) => {
      const sign = slowerBy && metric !== 'usdPerMonth' ? slowerBy(probabilities[metric]) : dearer(question, input);
      return crossings(sign, scan).map(
        ({ at, jump, signAbove }): BreakEven => ({
          metric,
          input,
          value: at,
          above: signAbove > 0 ? 'carry' : 'lookUp',
          cliff: jump,
        }),
      );
    });
  });
