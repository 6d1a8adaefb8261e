import type { Basis, Output } from '../../kit/define.ts';
import type { Unit } from '../../kit/units.ts';
import type { Inputs } from './fields.ts';

type Described = Output<Inputs> & { readonly basis: Basis };

const exactly = (label: string, unit: Unit): Described => ({ label, unit, basis: 'exact' });
const near = (label: string, unit: Unit, error: string): Described => ({ label, unit, basis: 'approximation', error });
const LOOP_ERROR =
  'mean field: simulations agree at 0.8 and 1.2 of each border; under 50 slots noise tips from 0.9 of collapse on';
const KEY_ERROR = 'bytes of a key within 0.6% of Redis 7';

/** Every output, described. */
export const outputs = {
  offeredLoad: exactly('Offered load of requests, in erlangs', 'none'),
  amplification: exactly('Attempts for a request', 'none'),
  amplificationEveryHop: exactly('The same if every hop failed by itself', 'none'),
  worstAmplification: exactly('Attempts for a request when all fail', 'none'),
  metastableAboveRequestsPerSecond: near('Metastable from', 'perSecond', LOOP_ERROR),
  collapseAboveRequestsPerSecond: near('Collapse from', 'perSecond', LOOP_ERROR),
  effectiveRequestsPerSecond: near('Attempts, healthy', 'perSecond', LOOP_ERROR),
  utilisation: near('Utilisation, healthy', 'share', LOOP_ERROR),
  attemptFailureShare: near('Attempts that fail, healthy', 'share', LOOP_ERROR),
  requestFailureShare: near('Requests that fail after all retries, healthy', 'share', LOOP_ERROR),
  goodputPerSecond: near('Answered, healthy', 'perSecond', LOOP_ERROR),
  triggerRequestsPerSecond: near('Spike that tips it', 'perSecond', 'a fluid estimate, some 10% low in simulation'),
  retryHorizonMilliseconds: exactly('One layer keeps trying for at most', 'milliseconds'),
  meanRetryHorizonMilliseconds: exactly('One layer keeps trying for, on average', 'milliseconds'),
  chainHorizonMilliseconds: exactly('All layers together, at most', 'milliseconds'),
  retryWavePerSecond: near('Retries after all in flight fail at once', 'perSecond', 'counts the busy slots only'),
  keyEntries: exactly('Keys alive', 'count'),
  bytesPerKey: near('Bytes a key', 'bytes', KEY_ERROR),
  keyStoreBytes: near('Key store', 'bytes', KEY_ERROR),
  duplicatesPerWrite: exactly('Duplicates a write, without keys', 'none'),
  'duplicatesPerYear.without': exactly('Duplicates a year, without keys', 'count'),
  'duplicatesPerYear.with': exactly('Duplicates a year, with keys', 'count'),
  collisionProbability: exactly('Chance of two equal keys', 'none'),
} as const satisfies Readonly<Record<string, Described>>;
