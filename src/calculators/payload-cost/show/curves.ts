import { rememberLast } from '../../../kit/page/remember-last.ts';
import { addedDelay } from '../../../models/wire/delay/added-delay.ts';
import { carryDelayClasses } from '../../../models/wire/delay/carry-delay.ts';
import { lookUpDelayClasses } from '../../../models/wire/delay/look-up-delay.ts';
import type { Metric } from '../../../models/wire/money/break-evens.ts';
import { cliffs } from '../../../models/wire/money/cliffs.ts';
import { carryBill, lookUpBill } from '../../../models/wire/money/money.ts';
import { questionOf } from '../answer/compute.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';

/** One figure of both ways over the size of the carried value. */
export type Curve = {
  readonly points: readonly { readonly size: number; readonly carry: number; readonly lookUp: number }[];
};

/** What the pictures over the size of the state are drawn from. */
export type Curves = {
  readonly usdPerMonth: Curve;
  readonly p50: Curve;
  readonly p99: Curve;
  /** Last size before each jump. */
  readonly cliffs: readonly { readonly carriedBytes: number; readonly kind: 'compression' | 'round-trip' }[];
  readonly from: number;
  readonly to: number;
  readonly now: number;
};

const smallest = 16;
const largest = 65_536;
const steps = 40;

function curves(inputs: Inputs): Curves {
  const question = questionOf(inputs);
  const now = question.carriedBytes;
  const from = Math.max(1, Math.min(smallest, now / 2));
  const to = Math.min(10_000_000, Math.max(largest, now * 4));
  const jumps = cliffs(question, to).filter(({ carriedBytes }) => carriedBytes >= from);
  const sizes = [
    ...Array.from({ length: steps + 1 }, (_, step) => from * (to / from) ** (step / steps)),
    ...jumps.flatMap(({ carriedBytes }) => [carriedBytes, carriedBytes + 1]),
    Math.max(from, now),
  ].sort((one, other) => one - other);
  const lookUpDelay = addedDelay(lookUpDelayClasses(question));
  const at = sizes.map((size) => {
    const sized = { ...question, carriedBytes: size };
    const delay = addedDelay(carryDelayClasses(sized));
    return { size, delay, carryUsd: carryBill(sized).usdPerMonth, lookUpUsd: lookUpBill(sized).usdPerMonth };
  });
  return {
    usdPerMonth: { points: at.map(({ size, carryUsd, lookUpUsd }) => ({ size, carry: carryUsd, lookUp: lookUpUsd })) },
    p50: { points: at.map(({ size, delay }) => ({ size, carry: delay.p50, lookUp: lookUpDelay.p50 })) },
    p99: { points: at.map(({ size, delay }) => ({ size, carry: delay.p99, lookUp: lookUpDelay.p99 })) },
    cliffs: jumps,
    from,
    to,
    now,
  };
}

/**
 * Cost and delay over the size of the carried value, everything else as it is: a logarithmic grid, both sides of each cliff
 * and the reader's own size.
 */
export const curvesOf = rememberLast(curves);

/** Sizes at which one way overtakes the other. */
export const crossingsOf = (outputs: Outputs, metric: Metric): readonly number[] =>
  outputs.breakEvens.filter((row) => row.metric === metric && row.input === 'carriedBytes').map(({ value }) => value);
