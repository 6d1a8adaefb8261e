import { quantile } from '../erlang/quantile.ts';
import type { SlotWork } from '../response/work.ts';
import { timeTail } from './gamma-time.ts';
import { sumTail } from './sum-tail.ts';

/** What a request does by itself. */
export type OwnTime = Pick<SlotWork, 'work' | 'wait' | 'lookUpMilliseconds'>;

/**
 * Work and waiting, the one that spreads less first: to add them up is more exact that way round. An exponential one is smooth enough to be the
 * other whatever its size, and takes a tenth of the time.
 *
 * @example bySpread({ work: { mean: 10, cv: 0 }, wait: { mean: 30, cv: 1 } }).narrow.mean // 10
 */
export const bySpread = ({
  work,
  wait,
}: Pick<SlotWork, 'work' | 'wait'>): { readonly narrow: SlotWork['work']; readonly wide: SlotWork['work'] } =>
  work.cv !== 1 && work.mean * work.cv < wait.mean * wait.cv
    ? { narrow: work, wide: wait }
    : { narrow: wait, wide: work };

/**
 * The share of requests that take longer than `milliseconds` although nobody is in their way: work, waiting and a look-up. It is the
 * same in every runtime, and what no number of replicas can better.
 *
 * @example ownTail({ work: { mean: 10, cv: 1 }, wait: { mean: 30, cv: 0 }, lookUpMilliseconds: 0 }, 76.05) // 0.01
 */
export function ownTail(own: OwnTime, milliseconds: number): number {
  const { narrow, wide } = bySpread(own);
  return sumTail((time) => timeTail(wide, time), narrow, milliseconds - own.lookUpMilliseconds);
}

/**
 * Their mean.
 *
 * @example ownMilliseconds({ work: { mean: 10, cv: 1 }, wait: { mean: 30, cv: 0 }, lookUpMilliseconds: 0 }) // 40
 */
export const ownMilliseconds = ({ work, wait, lookUpMilliseconds }: OwnTime): number =>
  work.mean + wait.mean + lookUpMilliseconds;

/**
 * The milliseconds within which `percentile` of them are done: the floor that more replicas come near to.
 *
 * @example ownQuantile({ work: { mean: 50, cv: 1 }, wait: { mean: 0, cv: 0 }, lookUpMilliseconds: 0 }, 0.99) // 230.26
 */
export const ownQuantile = (own: OwnTime, percentile: number): number =>
  quantile((time) => ownTail(own, time), percentile, ownMilliseconds(own));
