import type { Basis, Output } from '../../kit/define.ts';
import type { Unit } from '../../kit/units.ts';
import { loop } from './basis.ts';
import type { Inputs } from './fields.ts';

type Described = Output<Inputs> & { readonly basis: Basis };

const exactly = (label: string, unit: Unit): Described => ({ label, unit, basis: 'exact' });
const near = (label: string, unit: Unit, error: string): Described => ({ label, unit, basis: 'approximation', error });
const state = (label: string, unit: Unit): Described => ({ label, unit, ...loop });
const KEY_ERROR = 'bytes of a key within 0.6% of Redis 7';

/** Every output, described. */
export const outputs = {
  offeredLoad: exactly('Offered load of requests, in erlangs', 'none'),
  amplification: exactly('Attempts for a request', 'none'),
  amplificationEveryHop: exactly('The same if every hop failed by itself', 'none'),
  worstAmplification: exactly('Attempts for a request when all fail', 'none'),
  metastableAboveRequestsPerSecond: state('Metastable from', 'perSecond'),
  collapseAboveRequestsPerSecond: state('Collapse from', 'perSecond'),
  effectiveRequestsPerSecond: state('Attempts, healthy', 'perSecond'),
  utilisation: state('Utilisation, healthy', 'share'),
  attemptFailureShare: state('Attempts that fail, healthy', 'share'),
  requestFailureShare: state('Requests that fail after all retries, healthy', 'share'),
  goodputPerSecond: state('Answered, healthy', 'perSecond'),
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
