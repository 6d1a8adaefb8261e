import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { retries } from './spec.ts';

/** Ten slots, a time-out of five services, three attempts: one service is a second, so rates are erlangs. */
const simulated = {
  slots: 10,
  serviceMilliseconds: 1000,
  timeoutMilliseconds: 5000,
  layers: 1,
  attemptsPerLayer: 3,
  failureShare: 0,
} as const;

/** Numbers from outside, with where they come from. */
export const examples = [
  {
    title: 'Three layers of three when the service is down',
    inputs: { layers: 3, attemptsPerLayer: 3, failureShare: 1, peakRequestsPerSecond: 1 },
    outputs: { amplification: 27, amplificationEveryHop: 27, worstAmplification: 27 },
    source: '3 × 3 × 3, the textbook figure',
  },
  {
    title: 'The same when half of the attempts fail',
    inputs: { layers: 3, attemptsPerLayer: 3, failureShare: 0.5, peakRequestsPerSecond: 1 },
    outputs: { amplification: 1.9999999850988388, amplificationEveryHop: 5.359375 },
    source: '1.75 × 1.140625 × 1.001957…; and 1.75 three times',
  },
  {
    title: 'The border of metastability, simulated',
    inputs: { ...simulated, peakRequestsPerSecond: 3 },
    outputs: { metastableAboveRequestsPerSecond: 10 / 3 },
    source: 'simulation: after a spike it recovers at 3.1, and no longer at 3.3 to 3.4',
  },
  {
    title: 'The spike that tips it, simulated',
    inputs: { ...simulated, peakRequestsPerSecond: 6, spikeSeconds: 10 },
    outcome: 'metastable',
    outputs: { triggerRequestsPerSecond: 15.5 },
    within: 0.1,
    source: 'simulation: half of the runs tip between 15 and 16',
  },
  {
    title: 'Keys of a day at 200 writes a second',
    inputs: { writesPerSecond: 200, retentionHours: 24, keyBytes: 37, responseBytes: 500 },
    outcome: 'metastable',
    outputs: { keyEntries: 17_280_000, keyStoreBytes: 11.3e9 },
    within: 0.003,
    source: '655 bytes a key as measured on Redis 7 at that fill of its table',
  },
  {
    title: 'A billion keys of 64 bits',
    inputs: { writesPerSecond: 1e9 / 3600, retentionHours: 1, keyBits: 64 },
    outcome: 'metastable',
    outputs: { collisionProbability: 0.026741 },
    within: 1e-3,
    source: 'birthday bound, 40 digits',
  },
] as const satisfies ExamplesOf<typeof retries>;
