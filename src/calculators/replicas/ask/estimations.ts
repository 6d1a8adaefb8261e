import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import { serviceFromPercentiles } from '../../../models/queueing/response/service-from-percentiles.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;
const MOST_MILLISECONDS = 3_600_000;
const digits = (value: number) => Number(value.toPrecision(3));
const rate = quantity({ ...known, label: 'Requests', unit: 'perSecond', min: 0, max: 1e7, open: 'min', default: 60 });

/** The utilisation law: CPU time of a request from what a dashboard shows. */
export const cpuFromUtilisation: Estimation<Inputs> = {
  fields: {
    utilisation: quantity({
      ...known,
      label: 'CPU utilisation',
      unit: 'share',
      min: 0,
      max: 1,
      open: 'min',
      default: 0.3,
    }),
    cores: quantity({ ...known, label: 'Cores, all replicas', unit: 'count', min: 0.01, max: 1e6, default: 2 }),
    rate,
  },
  estimate({ utilisation = 0, cores = 0, rate: requests = 1 }) {
    const cpuMilliseconds = digits((1000 * utilisation * cores) / requests);
    if (!(cpuMilliseconds > 0 && cpuMilliseconds <= MOST_MILLISECONDS))
      return { problem: 'That is no CPU time a request can take. Check the rate and the cores.' };
    return {
      sets: { cpuMilliseconds },
      because: `${exact(utilisation * 100)}% × ${exact(cores)} cores ÷ ${exact(requests)}/s.`,
      caution: 'Includes what runs beside requests; measure while they are most of the work.',
    };
  },
};

/** Slots from a load test: Little's law at the point where throughput stops growing. */
export const slotsFromThroughput: Estimation<Inputs> = {
  fields: {
    rate: quantity({
      ...known,
      label: 'Most requests it serves',
      unit: 'perSecond',
      min: 0,
      max: 1e7,
      open: 'min',
      default: 400,
    }),
    latency: quantity({
      ...known,
      label: 'Mean response at low load',
      unit: 'milliseconds',
      min: 0,
      max: MOST_MILLISECONDS,
      open: 'min',
      default: 20,
    }),
  },
  estimate({ rate: requests = 0, latency = 0 }) {
    const slots = Math.round((requests * latency) / 1000);
    if (slots < 1) return { problem: 'That is less than one request in flight. Check both figures.' };
    if (slots > 1_000_000) return { problem: 'That is more than 1,000,000 slots. Check both figures.' };
    return {
      sets: { runtime: 'threads', slotsPerReplica: slots, serviceMilliseconds: latency },
      because: `Requests in flight = rate × latency: ${exact(requests)}/s × ${exact(latency)} ms.`,
      caution: 'If a count of requests in flight differs, one of the three was measured elsewhere.',
    };
  },
};

/** Workers by the rule of gunicorn's documentation. */
export const workersFromCores: Estimation<Inputs> = {
  fields: {
    cores: quantity({ ...known, label: 'Cores', unit: 'count', min: 1, max: 100_000, integer: true, default: 2 }),
  },
  estimate: ({ cores = 1 }) => ({
    sets: { concurrencyLimit: 2 * cores + 1 },
    because: 'A starting point for work that waits half of its time.',
  }),
};

/** Variation of service time from two percentiles. */
export const serviceFromMeasured: Estimation<Inputs> = {
  fields: {
    p50: quantity({
      ...known,
      label: 'p50',
      unit: 'milliseconds',
      min: 0,
      max: MOST_MILLISECONDS,
      open: 'min',
      default: 30,
    }),
    p99: quantity({
      ...known,
      label: 'p99',
      unit: 'milliseconds',
      min: 0,
      max: MOST_MILLISECONDS,
      open: 'min',
      default: 200,
    }),
  },
  estimate({ p50 = 1, p99 = 1 }) {
    if (p99 < p50) return { problem: 'p99 is below p50. Check which is which.' };
    const fitted = serviceFromPercentiles(p50, p99);
    if (!fitted)
      return {
        problem: 'Nothing up to a variation of 10 has percentiles that far apart. Look for two kinds of requests.',
      };
    return {
      sets: { serviceCv: digits(fitted.serviceCv) },
      because: `A Gamma service time with p99/p50 = ${exact(digits(p99 / p50))}; 6.64 is exponential. Its mean is ${exact(digits(fitted.meanMilliseconds))} ms.`,
      caution:
        'Measure at low load: the percentiles of a busy system already contain queueing, which would count twice.',
    };
  },
};
