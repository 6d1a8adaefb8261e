import { collisionProbability } from '../../../models/resilience/retries/collision.ts';
import { duplicateEffects } from '../../../models/resilience/retries/duplicate-effects.ts';
import { sessionParts } from '../../../models/store/session-bytes.ts';
import { totalBytes } from '../../../models/store/session-parts.ts';
import type { Inputs } from '../ask/fields.ts';
import { policyOf } from '../ask/loop-of.ts';

const SECONDS_PER_YEAR = 31_536_000;
const SECONDS_PER_HOUR = 3600;
/** Upstream and managed builds of Redis. */
const QUANTUM_BYTES = 8;

export type KeyOutputs = {
  readonly keyEntries: number;
  readonly bytesPerKey: number;
  readonly keyStoreBytes: number;
  readonly duplicatesPerWrite: number;
  readonly duplicatesPerYear: {
    readonly without: number;
    /** Absent where keys are forgotten before the last retry: then they promise nothing. */
    readonly with?: number;
  };
  readonly collisionProbability: number;
};

/** The store of idempotency keys, and the duplicates with and without it. A key is a string in Redis with an expiry time, its value the response. */
export function keyOutputs(inputs: Inputs, chainHorizonMilliseconds: number): KeyOutputs {
  const keyEntries = inputs.writesPerSecond * SECONDS_PER_HOUR * inputs.retentionHours;
  const bytesPerKey = totalBytes(
    sessionParts(
      { store: 'redis', allocatorQuantumBytes: QUANTUM_BYTES },
      {
        encoding: 'string',
        storedBytes: inputs.responseBytes,
        fields: 1,
        fieldNameBytes: 1,
        keyBytes: inputs.keyBytes,
        ttl: true,
        keys: Math.max(1, keyEntries),
      },
    ),
  );
  const each = duplicateEffects(inputs.failureShare, inputs.lostReplyShare, policyOf(inputs));
  const forgotten = inputs.storeFailoversPerYear * inputs.writesPerSecond * inputs.replicationLagSeconds;
  return {
    keyEntries,
    bytesPerKey,
    keyStoreBytes: keyEntries * bytesPerKey,
    duplicatesPerWrite: each,
    duplicatesPerYear: {
      without: inputs.writesPerSecond * SECONDS_PER_YEAR * each,
      ...(outlives(inputs, chainHorizonMilliseconds) && { with: forgotten * each }),
    },
    collisionProbability: collisionProbability(keyEntries, inputs.keyBits),
  };
}

/** Whether keys are kept longer than anything may still be retried. */
const outlives = ({ retentionHours }: Inputs, horizonMilliseconds: number): boolean =>
  horizonMilliseconds < retentionHours * SECONDS_PER_HOUR * 1000;
