import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** Whole situations at one click. */
export const presets: readonly Preset<Inputs>[] = [
  {
    id: 'three-of-three',
    label: 'Three layers of three',
    because: 'Every layer with its own default: 27 attempts when it matters.',
    inputs: { layers: 3, attemptsPerLayer: 3, retryBudgetShare: undefined, failureShare: 0.001 },
  },
  {
    id: 'outage',
    label: 'The service at the bottom is down',
    because: 'All attempts fail: the amplification is the whole product.',
    inputs: { layers: 3, attemptsPerLayer: 3, retryBudgetShare: undefined, failureShare: 1 },
  },
  {
    id: 'one-layer',
    label: 'Only the layer just above retries',
    because: 'Two retries in one place give nearly all of the benefit and a ninth of the danger.',
    inputs: { layers: 1, attemptsPerLayer: 3, retryBudgetShare: undefined, failureShare: 0.001 },
  },
  {
    id: 'budget',
    label: 'One layer with a budget of 10%',
    because: 'Single failures are retried, an outage is not: no second state at this load.',
    inputs: { layers: 1, attemptsPerLayer: 3, retryBudgetShare: 0.1, failureShare: 0.001 },
  },
  {
    id: 'none',
    label: 'No retries',
    because: 'Nothing amplifies; every failure reaches the caller.',
    inputs: { layers: 1, attemptsPerLayer: 1, retryBudgetShare: undefined, failureShare: 0.001 },
  },
  {
    id: 'impatient',
    label: 'A time-out of twice the service time',
    because: 'One attempt in seven times out on an idle system: retries are always on.',
    inputs: { timeoutMilliseconds: 200, serviceMilliseconds: 100, layers: 1, attemptsPerLayer: 3, slots: 40 },
  },
  {
    id: 'payments',
    label: 'Payments, keys in the same transaction',
    because: 'A key that commits with its effect is never forgotten: no duplicates within the retention.',
    inputs: {
      layers: 1,
      attemptsPerLayer: 4,
      retryBudgetShare: 0.1,
      writesPerSecond: 50,
      replicationLagSeconds: 0,
      retentionHours: 72,
    },
  },
];
