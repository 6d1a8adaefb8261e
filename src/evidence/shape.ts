/** The shape of a stored session in an experiment, and deterministic keys and values of that shape. */
import { createHash } from 'node:crypto';
import type { StoredSession } from '../models/store/session-parts.ts';

export type Shape = Omit<StoredSession, 'keys'>;

/** A key of the given length that no other index has: a prefix and hex digits, as session ids are. */
export function keyText(index: number, bytes: number): string {
  const digest = createHash('sha256').update(String(index)).digest('hex');
  const prefix = 'sess:';
  return bytes > prefix.length + 16
    ? (prefix + digest.repeat(Math.ceil(bytes / 64))).slice(0, bytes)
    : digest.slice(0, bytes);
}

const POOL_BYTES = 1 << 22;
let pool: Buffer | undefined;

/** Incompressible bytes that are not a number, different for each index. */
export function randomValue(bytes: number, index: number): Buffer {
  pool ??= randomPool();
  const start = (index * 7919) % (POOL_BYTES / 2);
  const value = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += POOL_BYTES / 2)
    pool.copy(value, at, start, start + Math.min(POOL_BYTES / 2, bytes - at));
  // A value that looks like a whole number would be stored as one.
  if (bytes > 0) value[0] = 0x78;
  return value;
}

/** A stream that is the same on every run: hashes of a counter. */
function randomPool(): Buffer {
  const blocks = Array.from({ length: POOL_BYTES / 64 }, (_, block) =>
    createHash('sha512').update(`pool ${block}`).digest(),
  );
  return Buffer.concat(blocks);
}
