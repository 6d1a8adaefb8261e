/** How far the numbers that no figure at the top shows can be trusted. */
import type { Trusted } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { rampBasis, solvedBasis, workBasis } from './basis.ts';

const givenWait = exactOnceGiven(fields, ['waitMilliseconds', 'storeWritesPerRequest']);

/** Time that a request holds a slot: an input, or the sum of two. */
export const held: Trusted<Inputs> = { basis: workBasis };
/** Load times the time that each request holds a slot. */
export const offered: Trusted<Inputs> = {
  basis: (inputs) => (workBasis(inputs) === 'exact' ? rampBasis(inputs) : workBasis(inputs)),
};
/** Waiting that holds no slot. */
export const delayed: Trusted<Inputs> = { basis: givenWait };

/** Counts for one constraint alone: as good as the work and the highest utilisation. */
export const alone: Trusted<Inputs> = {
  basis: (inputs) => {
    const work = workBasis(inputs);
    return work === 'exact' ? solvedBasis(inputs) : work;
  },
};
/** The load after growth and during a ramp. */
export const sized: Trusted<Inputs> = { basis: rampBasis };

/** What a deploy cuts. */
export const cuts: Trusted<Inputs> = {
  basis: 'approximation',
  error:
    'lives exponential, users back at once: at most this. Within 2% of simulation where sessions are dealt by chance, in turn or to the fewest, 12% by requests in flight',
};
/** A setting that is an input. */
export const drained: Trusted<Inputs> = { basis: exactOnceGiven(fields, ['drainSeconds']) };
/** How far the figures of pinned sessions are from their simulation. */
export const pinnedError =
  'hottest over mean within 5% of simulation, p99 within 13% where no placement overloads a replica; with fewer than ten sessions a replica crude';
