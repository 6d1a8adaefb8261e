import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;
const digits = (value: number) => Number(value.toPrecision(3));

/** Slots of all replicas together. */
export const slotsFromReplicas: Estimation<Inputs> = {
  fields: {
    replicas: quantity({ ...known, label: 'Replicas', unit: 'count', min: 1, max: 1e6, integer: true, default: 10 }),
    workers: quantity({
      ...known,
      label: 'Workers of each, or cores where waiting is free',
      unit: 'count',
      min: 1,
      max: 1e5,
      integer: true,
      default: 4,
    }),
  },
  estimate({ replicas = 1, workers = 1 }) {
    const slots = replicas * workers;
    if (slots > 1_000_000) return { problem: 'That is more than 1,000,000 slots. Check both figures.' };
    return { sets: { slots }, because: `${exact(replicas)} replicas × ${exact(workers)}.` };
  },
};

/** Failures from an availability. */
export const failuresFromAvailability: Estimation<Inputs> = {
  fields: {
    failed: quantity({ ...known, label: 'Failed attempts', unit: 'count', min: 0, max: 1e12, default: 1000 }),
    all: quantity({ ...known, label: 'All attempts', unit: 'count', min: 1, max: 1e12, default: 100_000 }),
  },
  estimate({ failed = 0, all = 1 }) {
    if (failed > all) return { problem: 'More attempts failed than were made. Check both figures.' };
    return {
      sets: { failureShare: digits(failed / all) },
      because: `${exact(failed)} ÷ ${exact(all)}.`,
      caution: 'Count attempts, not requests, and leave out time-outs: the model makes those itself.',
    };
  },
};
