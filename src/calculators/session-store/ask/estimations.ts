import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;
const digits = (value: number) => Number(value.toPrecision(3));
const requests = quantity({ ...known, label: 'Peak requests', unit: 'perSecond', min: 0, max: 1e7, default: 300 });
const each = quantity({ ...known, label: 'Of it, for each request', unit: 'count', min: 0, max: 1000, default: 1 });

const fromRequests = (
  name: 'readsPerSecond' | 'writesPerSecond',
  what: 'read' | 'write',
  caution: string,
): Estimation<Inputs> => ({
  fields: { requests, each },
  estimate({ requests: rate = 0, each: times = 0 }) {
    const operations = digits(rate * times);
    if (operations > 10_000_000) return { problem: 'That is more than 10,000,000 a second. Check both figures.' };
    return {
      sets: { [name]: operations },
      because: `${exact(rate)} requests/s × ${exact(times)} ${what}${times === 1 ? '' : 's'}.`,
      caution,
    };
  },
});

/** What reads the requests make. */
export const readsFromRequests = fromRequests('readsPerSecond', 'read', 'A near-cache takes its hits off.');
/** What writes the requests make. */
export const writesFromRequests = fromRequests(
  'writesPerSecond',
  'write',
  'A sliding expiry is a write on each request, unless touched at most once a minute.',
);

/** Connections: every replica keeps a pool to every shard. */
export const clientsFromReplicas: Estimation<Inputs> = {
  fields: {
    replicas: quantity({ ...known, label: 'Replicas', unit: 'count', min: 1, max: 1e6, integer: true, default: 10 }),
    pool: quantity({
      ...known,
      label: 'Connections of each',
      unit: 'count',
      min: 1,
      max: 1e5,
      integer: true,
      default: 10,
    }),
  },
  estimate({ replicas = 1, pool = 1 }) {
    const clients = replicas * pool;
    if (clients > 10_000_000) return { problem: 'That is more than 10,000,000 connections. Check both figures.' };
    return {
      sets: { clients },
      because: `${exact(replicas)} replicas × ${exact(pool)}; during a deploy up to twice as many.`,
    };
  },
};

/** Fragmentation as the server reports it. */
export const fragmentationFromInfo: Estimation<Inputs> = {
  fields: {
    rss: quantity({ ...known, label: 'used_memory_rss', unit: 'bytes', min: 1, max: 1e15, default: 1.3e9 }),
    used: quantity({ ...known, label: 'used_memory', unit: 'bytes', min: 1, max: 1e15, default: 1e9 }),
  },
  estimate({ rss = 1, used = 1 }) {
    const ratio = digits(rss / used);
    if (ratio < 1) return { problem: 'Less is resident than used: the server swaps. Mend that first.' };
    if (ratio > 10) return { problem: 'More than ten times is resident: read it off after the server has filled.' };
    return {
      sets: { fragmentation: ratio },
      because: `${exact(rss)} ÷ ${exact(used)} bytes, the server’s mem_fragmentation_ratio.`,
    };
  },
};
