import type { RevocationSituation } from '../../../models/resilience/revocation/situation.ts';
import { allocatorClass } from '../../../models/store/redis/allocator-class.ts';
import { redisSession } from '../../../models/store/redis/redis-session.ts';
import { totalBytes } from '../../../models/store/session-parts.ts';
import type { Inputs } from './fields.ts';

/** jemalloc's step in upstream and managed Redis. */
const QUANTUM_BYTES = 8;
/** "sess:" and 32 characters. */
const KEY_BYTES = 37;

/** What the models take, from what the reader gave: a session in a store is a Redis string with an expiry. */
export const situationOf = ({
  storedBytes,
  peakToMean: _,
  refreshMilliseconds: __,
  ...rest
}: Inputs): RevocationSituation => ({
  ...rest,
  sessionEntryBytes: totalBytes(
    redisSession(
      {
        encoding: 'string',
        storedBytes,
        fields: 1,
        fieldNameBytes: 0,
        keyBytes: KEY_BYTES,
        ttl: true,
        keys: rest.activeSessions,
      },
      'redis',
      (bytes) => allocatorClass(bytes, QUANTUM_BYTES),
    ),
  ),
});
