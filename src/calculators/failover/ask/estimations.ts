import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;
const digits = (value: number) => Number(value.toPrecision(3));
const MINUTES_PER_YEAR = 525_600;

/** Handshakes from their CPU time and the CPU that is idle at the peak. */
export const handshakesFromCpu: Estimation<Inputs> = {
  fields: {
    cpu: quantity({
      ...known,
      label: 'CPU time of a reconnect',
      unit: 'milliseconds',
      min: 0.001,
      max: 60_000,
      default: 8,
    }),
    cores: quantity({ ...known, label: 'Cores of a replica', unit: 'count', min: 0.01, max: 1000, default: 1 }),
    idle: quantity({ ...known, label: 'Share that is idle', unit: 'share', min: 0.001, max: 1, default: 0.4 }),
  },
  estimate({ cpu = 1, cores = 1, idle = 1 }) {
    const rate = digits((cores * idle * 1000) / cpu);
    return rate > 10_000_000 || rate < 0.001
      ? { problem: 'That is not between 0.001 and 10,000,000 a second. Check the CPU time.' }
      : {
          sets: { handshakesPerSecondPerReplica: rate },
          because: `${exact(cores)} ${cores === 1 ? 'core' : 'cores'} × ${exact(idle)} idle ÷ ${exact(cpu)} ms.`,
          caution: 'Survivors have less idle CPU than this: they carry the lost replicas’ load too.',
        };
  },
};

/** A replica's availability from how often it goes and how long it stays away. */
export const availabilityFromOutages: Estimation<Inputs> = {
  fields: {
    outages: quantity({ ...known, label: 'Outages a year', unit: 'count', min: 0, max: 100_000, default: 60 }),
    minutes: quantity({
      ...known,
      label: 'Minutes until it is back',
      unit: 'minutes',
      min: 0,
      max: 525_600,
      default: 8,
    }),
  },
  estimate({ outages = 0, minutes = 0 }) {
    const down = (outages * minutes) / MINUTES_PER_YEAR;
    if (down > 1) return { problem: 'That is more than a year of outages in a year. Check both.' };
    return {
      sets: { replicaAvailability: Number((1 - down).toPrecision(8)) },
      because: `1 − ${exact(outages)} × ${exact(minutes)} min ÷ 525,600 min. Count restarts and deploys that go wrong, too.`,
    };
  },
};

/** The time until a loss is noticed, from a health check. */
export const detectFromChecks: Estimation<Inputs> = {
  fields: {
    interval: quantity({ ...known, label: 'Checked every', unit: 'seconds', min: 0.01, max: 3600, default: 10 }),
    failures: quantity({
      ...known,
      label: 'Failures that count',
      unit: 'count',
      min: 1,
      max: 20,
      integer: true,
      default: 3,
    }),
    timeout: quantity({ ...known, label: 'Timeout of a check', unit: 'seconds', min: 0, max: 3600, default: 1 }),
  },
  estimate: ({ interval = 1, failures = 1, timeout = 0 }) => ({
    sets: { detectSeconds: digits(interval * (failures - 0.5) + timeout) },
    because: `On average half an interval, ${exact(failures - 1)} more of ${exact(interval)} s, and a timeout of ${exact(timeout)} s.`,
  }),
};
