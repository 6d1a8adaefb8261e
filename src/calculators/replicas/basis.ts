import type { Basis, Trusted } from '../../kit/define.ts';
import type { Inputs } from './fields.ts';

/** Waits are exact for Poisson arrivals, exponential work and these balancers. */
const EXACT_BALANCING = ['shared-queue', 'random', 'round-robin'];

/** How far waits, and what is counted from them, can be trusted. */
export const waits: Trusted<Inputs> = {
  basis: ({ arrivalCv, serviceCv, balancing }): Basis =>
    arrivalCv === 1 && serviceCv === 1 && EXACT_BALANCING.includes(balancing) ? 'exact' : 'approximation',
  error:
    'p99 against simulation: 0 to 9% high for fewest requests; within 2.3% for other variations, 7% for a single slot',
};

/** How far the figures of pinned sessions can be trusted. */
export const pins: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'hottest over mean within 3% of simulation',
};
