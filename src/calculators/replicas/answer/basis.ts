import type { Basis, Trusted } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import { type Dealing, dealingOf } from '../../../models/queueing/balancing/balancing.ts';
import { runningOf } from '../../../models/queueing/response/runtimes.ts';
import { fields, type Inputs } from '../ask/fields.ts';

/** Round robin is solved exactly up to this many slots a replica. */
export const EXACT_SLOTS = 4096;

const givenCount = exactOnceGiven(fields, ['maxUtilisation']);
const givenLag = exactOnceGiven(fields, ['scaleLagSeconds']);
const givenWork = exactOnceGiven(fields, ['cpuMilliseconds', 'waitMilliseconds', 'lookUpCpuMicroseconds']);
const givenLookUp = exactOnceGiven(fields, ['lookUpCpuMicroseconds']);

/**
 * Whether theory is exact: a queue of exponential work that was typed as such and is dealt without a look at the replicas, and nothing else that
 * takes time. From a runtime the work is a sum of two, and neither is known exactly.
 */
const isQueue = (inputs: Inputs): boolean =>
  inputs.serviceMilliseconds !== undefined &&
  runningOf(inputs.runtime).waitsInSlot === true &&
  inputs.serviceCv === 1 &&
  inputs.arrivalCv === 1 &&
  inputs.storeReadsPerRequest + inputs.storeWritesPerRequest + inputs.lookUpCpuMicroseconds === 0 &&
  isSolved(dealingOf(inputs.balancing)) &&
  (!dealingOf(inputs.balancing).isInTurn || (inputs.slotsPerReplica ?? inputs.concurrencyLimit) <= EXACT_SLOTS);

/** One queue, one for each replica by chance, or each in turn: theory has them. */
const isSolved = ({ compares, isOneLine, dealsConnections }: Dealing): boolean =>
  isOneLine === true || (compares === undefined && dealsConnections !== true);

/** A service time is typed, or the sum of two times that may be guesses. */
export const workBasis = (inputs: Inputs): Basis =>
  inputs.serviceMilliseconds === undefined ? givenWork(inputs) : givenLookUp(inputs);
/** How far a ramp goes before help is there depends on the time until then. */
export const rampBasis = (inputs: Inputs): Basis => (inputs.rampPerMinutePercent === 0 ? 'exact' : givenLag(inputs));

/** A number that was solved rests on the highest utilisation and on the ramp as well. */
export const solvedBasis = (inputs: Inputs): Basis =>
  givenCount(inputs) === 'exact' ? rampBasis(inputs) : givenCount(inputs);
const countBasis = (inputs: Inputs): Basis => (inputs.replicas === undefined ? solvedBasis(inputs) : 'exact');

/** How far waits, and what is counted from them, can be trusted. */
export const waits: Trusted<Inputs> = {
  basis: (inputs) => (isQueue(inputs) ? countBasis(inputs) : 'approximation'),
};

/** How busy a number of replicas is: as good as the work, and as the number where it was solved. */
export const busy: Trusted<Inputs> = {
  basis: (inputs) => {
    if (inputs.replicas === undefined && !isQueue(inputs)) return 'approximation';
    const work = workBasis(inputs);
    return work === 'exact' ? countBasis(inputs) : work;
  },
  error: 'of a number of replicas that is one: see there',
};

/** How far the figures of pinned sessions can be trusted. */
export const pins: Trusted<Inputs> = { basis: 'approximation' };
