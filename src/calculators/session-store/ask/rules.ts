import type { Problem } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import { encodings } from '../../../models/store/encodings.ts';
import { littleSessions } from '../../../models/store/little-sessions.ts';
import { storeTraits } from '../../../models/store/stores.ts';
import { fields, type Inputs } from './fields.ts';

const MOST_SESSIONS = 1_000_000_000;

/** Stores with Redis's encodings, allocator and snapshots. */
export const isRedisLike = ({ store }: Pick<Inputs, 'store'>): boolean => storeTraits(store).likeRedis;
/** A session in named fields. */
export const hasFields = (inputs: Inputs): boolean => isRedisLike(inputs) && encodings[inputs.encoding].hasFields;
const byLogins = ({ loginsPerSecond }: Inputs): boolean => loginsPerSecond !== undefined;
const replicates = ({ store }: Inputs): boolean => storeTraits(store).replicates;

/** What is asked only where it matters. */
export const asked = {
  encoding: isRedisLike,
  fields: hasFields,
  fieldNameBytes: hasFields,
  allocatorQuantumBytes: isRedisLike,
  activeSessions: (inputs: Inputs) => !byLogins(inputs),
  activeMinutes: byLogins,
  idleMinutes: byLogins,
  copyOnWriteShare: isRedisLike,
  replicasPerShard: replicates,
  replicationLagSeconds: (inputs: Inputs) => replicates(inputs) && inputs.replicasPerShard > 0,
} as const;

/** Rules across fields. */
export const rules: readonly ((inputs: Inputs) => Problem | undefined)[] = [
  (inputs) =>
    isRedisLike(inputs) && inputs.allocatorQuantumBytes !== 8 && inputs.allocatorQuantumBytes !== 16
      ? {
          field: 'allocatorQuantumBytes',
          rule: 'is neither 8 nor 16',
          fix: 'Enter 8 (upstream, containers, managed) or 16 (Debian)',
        }
      : undefined,
  ({ store, keyBytes }) => {
    const { longestKeyBytes = fields.keyBytes.max, label } = storeTraits(store);
    return keyBytes > longestKeyBytes
      ? {
          field: 'keyBytes',
          rule: `is longer than the ${longestKeyBytes} bytes that ${label} takes`,
          fix: `Enter a key of up to ${longestKeyBytes} bytes`,
        }
      : undefined;
  },
  ({ loginsPerSecond, activeMinutes, idleMinutes }) => {
    if (loginsPerSecond === undefined) return undefined;
    const { sessions } = littleSessions(loginsPerSecond, activeMinutes, idleMinutes);
    return sessions < 1 || sessions > MOST_SESSIONS
      ? {
          field: 'loginsPerSecond',
          rule: `and lifetimes give ${exact(Number(sessions.toPrecision(3)))} sessions`,
          fix: `Enter logins and minutes that give between 1 and ${exact(MOST_SESSIONS)} sessions`,
        }
      : undefined;
  },
];
