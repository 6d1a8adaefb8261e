import { requireThat } from '../maths/require.ts';
import type { SessionParts, StoredSession } from './session-parts.ts';

/** struct item, and the unique id for compare-and-swap after it. */
const ITEM_BYTES = 48;
const CAS_BYTES = 8;
/** The line end that memcached keeps after a value. */
const LINE_END_BYTES = 2;
/** The first slab class: struct item and the default `-n 48`. */
const FIRST_CLASS_BYTES = 96;
const GROWTH_FACTOR = 1.25;
/** The largest chunk, half a slab page; a longer item is chained from several. */
export const MEMCACHED_LARGEST_CHUNK = 524_288;
/** What memcached refuses by default: `-I 1m`. */
export const MEMCACHED_LARGEST_ITEM = 1_048_576;
const SMALLEST_HASH_POWER = 16;

/** Chunk sizes of memcached 1.6 with its default growth factor, smallest first: 96, 120, 152, 192, … 524,288. Source: slabs.c, `memcached -vv`. */
export const memcachedChunks: readonly number[] = chunkSizes();

function chunkSizes(): number[] {
  const sizes: number[] = [];
  for (let bytes = FIRST_CLASS_BYTES; bytes <= MEMCACHED_LARGEST_CHUNK / GROWTH_FACTOR; ) {
    const aligned = Math.ceil(bytes / 8) * 8;
    sizes.push(aligned);
    bytes = Math.floor(aligned * GROWTH_FACTOR);
  }
  return [...sizes, MEMCACHED_LARGEST_CHUNK];
}

/**
 * The length of an item before it is put into a chunk.
 *
 * @example memcachedItemBytes({ keyBytes: 37, storedBytes: 1000 }) // 1096
 */
export const memcachedItemBytes = ({
  keyBytes,
  storedBytes,
}: Pick<StoredSession, 'keyBytes' | 'storedBytes'>): number =>
  ITEM_BYTES + CAS_BYTES + keyBytes + 1 + storedBytes + LINE_END_BYTES;

/**
 * What one session takes in memcached 1.6: an item in the smallest chunk that holds it, so up to a quarter more than it asked for. Expiry is in the item's header and costs nothing.
 *
 * The item must fit the largest chunk or, chained, the largest item (1 MiB); a longer one is the caller's outcome. The table has 8 bytes a bucket, at least 65,536 of them, and
 * doubles at three items for two buckets.
 *
 * Source: memcached 1.6.18, memcached.h, items.c, slabs.c, assoc.c; checked against a server.
 *
 * @example memcachedSession({ …, keyBytes: 37, storedBytes: 1000 }).value // 1090 of a chunk of 1,184
 */
export function memcachedSession(session: StoredSession): SessionParts {
  const item = memcachedItemBytes(session);
  requireThat(item <= MEMCACHED_LARGEST_ITEM, 'the item must not exceed 1 MiB');
  const header = ITEM_BYTES + CAS_BYTES;
  const key = session.keyBytes + 1;
  const power = Math.max(SMALLEST_HASH_POWER, Math.ceil(Math.log2(session.keys / 1.5)));
  return {
    entry: 0,
    key,
    header,
    value: chunkBytes(item) - header - key,
    table: (8 * 2 ** power) / session.keys,
    expiry: 0,
  };
}

/** Whole chunks and a fitting last one. */
function chunkBytes(bytes: number): number {
  const whole = Math.floor((bytes - 1) / MEMCACHED_LARGEST_CHUNK);
  const rest = bytes - whole * MEMCACHED_LARGEST_CHUNK;
  const last = memcachedChunks.find((size) => size >= rest) ?? MEMCACHED_LARGEST_CHUNK;
  return whole * MEMCACHED_LARGEST_CHUNK + last;
}
