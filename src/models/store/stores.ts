import { MEMCACHED_LARGEST_ITEM, memcachedItemBytes, memcachedSession } from './memcached-session.ts';
import { postgresqlSession } from './postgresql-session.ts';
import { type Allocate, withoutRounding } from './redis/allocator-class.ts';
import { redisSession } from './redis/redis-session.ts';
import { type SessionParts, type StoredSession, totalBytes } from './session-parts.ts';

/** Everything that tells one store from another. */
type StoreTraits = {
  readonly label: string;
  /** What a server takes beside sessions, in bytes: by itself, and for each connection. */
  readonly overhead: { readonly baseBytes: number; readonly clientBytes: number };
  /** It is Redis or came from it: its encodings, its allocator, snapshots by a fork of the process. */
  readonly likeRedis: boolean;
  /** What a session's bytes are rounded up to: blocks of an allocator, chunks of slabs, rows in pages. */
  readonly blocks: 'classes' | 'chunks' | 'pages';
  /** Hash tables that find a session and double as sessions come: a second one finds expiry times. */
  hashTables(ttl: boolean): number;
  /** It can keep copies on other nodes. */
  readonly replicates: boolean;
  /** It keeps sessions on disk: a node that comes back has all that it had acknowledged. */
  readonly onDisk: boolean;
  readonly longestKeyBytes?: number;
  /** The longest session that it takes under a key. */
  longestSessionBytes?(keyBytes: number): number;
  parts(session: StoredSession, allocate: Allocate): SessionParts;
  /** Of the bytes that a session takes in memory, what rounding adds. */
  roundingBytes?(takenBytes: number, session: StoredSession): number;
};

const likeRedis = {
  overhead: { baseBytes: 950_000, clientBytes: 26_000 },
  likeRedis: true,
  blocks: 'classes',
  hashTables: (ttl: boolean) => (ttl ? 2 : 1),
  replicates: true,
  onDisk: false,
} as const;

const redisParts = (store: 'redis' | 'valkey') => ({
  parts: (session: StoredSession, allocate: Allocate) => redisSession(session, store, allocate),
  roundingBytes: (takenBytes: number, session: StoredSession) =>
    takenBytes - totalBytes(redisSession(session, store, withoutRounding)),
});

/** The stores whose memory was measured, in the order in which they are listed. */
export const stores = {
  redis: { ...likeRedis, ...redisParts('redis'), label: 'Redis 7' },
  valkey: { ...likeRedis, ...redisParts('valkey'), label: 'Valkey 8' },
  memcached: {
    label: 'memcached',
    overhead: { baseBytes: 4_500_000, clientBytes: 700 },
    likeRedis: false,
    blocks: 'chunks',
    hashTables: () => 1,
    replicates: false,
    onDisk: false,
    longestKeyBytes: 250,
    longestSessionBytes: (keyBytes) => MEMCACHED_LARGEST_ITEM - memcachedItemBytes({ keyBytes, storedBytes: 0 }),
    parts: memcachedSession,
    roundingBytes: (takenBytes, session) => takenBytes - memcachedSession(session).table - memcachedItemBytes(session),
  },
  postgresql: {
    label: 'PostgreSQL',
    overhead: { baseBytes: 23_000_000, clientBytes: 1_400_000 },
    likeRedis: false,
    blocks: 'pages',
    hashTables: () => 0,
    replicates: true,
    onDisk: true,
    parts: postgresqlSession,
  },
} as const satisfies Readonly<Record<string, StoreTraits>>;

type Name = keyof typeof stores;
export const storeIds = Object.keys(stores) as readonly Name[];

/** What tells a store from others, by the common type. */
export const storeTraits = (store: Name): StoreTraits => stores[store];
