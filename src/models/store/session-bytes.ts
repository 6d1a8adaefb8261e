import { allocatorClass, withoutRounding } from './redis/allocator-class.ts';
import type { SessionParts, StoredSession } from './session-parts.ts';
import { type stores, storeTraits } from './stores.ts';

/** The stores whose memory was measured. */
export type Store = keyof typeof stores;

/** A store and how its memory is handed out. `allocatorQuantumBytes` (8 or 16) concerns Redis and Valkey only. */
export type StoreKind = { readonly store: Store; readonly allocatorQuantumBytes: number };

/**
 * What one session takes in a store, part by part. Memory in Redis, Valkey and memcached; pages of table and index in PostgreSQL.
 * Throws where memcached would refuse the item: ask {@link memcachedItemBytes} first.
 *
 * @example totalBytes(sessionParts({ store: 'redis', allocatorQuantumBytes: 16 }, session)) // 1428.97 for 1,024 bytes with expiry
 */
export const sessionParts = (kind: StoreKind, session: StoredSession): SessionParts =>
  storeTraits(kind.store).parts(session, (bytes) => allocatorClass(bytes, kind.allocatorQuantumBytes));

/**
 * The same session if memory came by the byte: the difference is what rounding to size classes costs. Only for Redis and Valkey.
 *
 * @example totalBytes(partsWithoutRounding({ store: 'redis', allocatorQuantumBytes: 8 }, session)) // 1165 where the server takes 1,413
 */
export const partsWithoutRounding = (kind: StoreKind, session: StoredSession): SessionParts =>
  storeTraits(kind.store).parts(session, withoutRounding);
