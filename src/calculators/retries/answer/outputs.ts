import type { Output } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import type { Unit } from '../../../kit/declare/units.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { attempts, loop } from './basis.ts';
import type { KeyOutputs } from './key-outputs.ts';

export type Outputs = KeyOutputs & {
  readonly offeredLoad: number;
  readonly amplification: number;
  readonly amplificationEveryHop: number;
  readonly worstAmplification: number;
  readonly metastableAboveRequestsPerSecond: number;
  readonly collapseAboveRequestsPerSecond: number;
  /** The healthy state; absent where there is none. */
  readonly effectiveRequestsPerSecond?: number;
  readonly utilisation?: number;
  readonly attemptFailureShare?: number;
  readonly requestFailureShare?: number;
  readonly goodputPerSecond?: number;
  /** The spike that tips a metastable system. */
  readonly triggerRequestsPerSecond?: number;
  readonly retryHorizonMilliseconds: number;
  readonly meanRetryHorizonMilliseconds: number;
  readonly chainHorizonMilliseconds: number;
  /** Retries a second when all that is in flight fails at one moment; absent without jitter, when they come at one moment too. */
  readonly retryWavePerSecond?: number;
};

type Described = Output<Inputs>;

const exactly = (label: string, unit: Unit): Described => ({ label, unit, basis: 'exact' });
const given = (label: string, unit: Unit, ...names: (keyof Inputs)[]): Described => ({
  label,
  unit,
  basis: exactOnceGiven(fields, names),
});
const repeated = (label: string, unit: Unit): Described => ({ label, unit, ...attempts });
const doubled = (label: string, unit: Unit): Described =>
  near(label, unit, 'as good as the shares of attempts that fail and of replies that are lost');
const near = (label: string, unit: Unit, error: string): Described => ({ label, unit, basis: 'approximation', error });
const state = (label: string, unit: Unit): Described => ({ label, unit, ...loop });
const KEY_ERROR = 'bytes of a key within 0.6% of Redis 7';

/** Every output, described. */
export const outputs = {
  offeredLoad: given('Offered load of requests, in erlangs', 'none', 'serviceMilliseconds'),
  amplification: repeated('Attempts for a request', 'none'),
  amplificationEveryHop: repeated('The same if every hop failed by itself', 'none'),
  worstAmplification: exactly('Attempts for a request when all fail', 'none'),
  metastableAboveRequestsPerSecond: state('Metastable from', 'perSecond'),
  collapseAboveRequestsPerSecond: state('Collapse from', 'perSecond'),
  effectiveRequestsPerSecond: state('Attempts, healthy', 'perSecond'),
  utilisation: state('Utilisation, healthy', 'share'),
  attemptFailureShare: state('Attempts that fail, healthy', 'share'),
  requestFailureShare: state('Requests that fail after all retries, healthy', 'share'),
  goodputPerSecond: state('Answered, healthy', 'perSecond'),
  triggerRequestsPerSecond: near('Spike that tips it', 'perSecond', 'a fluid estimate, some 10% low in simulation'),
  retryHorizonMilliseconds: given(
    'One layer keeps trying for at most',
    'milliseconds',
    'timeoutMilliseconds',
    'backoffMilliseconds',
  ),
  meanRetryHorizonMilliseconds: given(
    'One layer keeps trying for, on average',
    'milliseconds',
    'timeoutMilliseconds',
    'backoffMilliseconds',
  ),
  chainHorizonMilliseconds: given(
    'All layers together, at most',
    'milliseconds',
    'timeoutMilliseconds',
    'backoffMilliseconds',
  ),
  retryWavePerSecond: near('Retries after all in flight fail at once', 'perSecond', 'counts the busy slots only'),
  keyEntries: given('Keys alive', 'count', 'writesPerSecond'),
  bytesPerKey: near('Bytes a key', 'bytes', KEY_ERROR),
  keyStoreBytes: near('Key store', 'bytes', KEY_ERROR),
  duplicatesPerWrite: doubled('Duplicates a write, without keys', 'none'),
  'duplicatesPerYear.without': doubled('Duplicates a year, without keys', 'count'),
  'duplicatesPerYear.with': doubled('Duplicates a year, with keys', 'count'),
  collisionProbability: near('Chance of two equal keys', 'none', 'the birthday bound, for keys that are drawn evenly'),
} as const satisfies Readonly<Record<string, Described>>;
