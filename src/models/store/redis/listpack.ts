/**
 * The bytes of one element of a listpack, the packed form of small hashes: its encoding, its bytes and its own length written backwards, for walking from the end.
 * `length` in bytes, below 4,096; text that is not a number.
 *
 * Source: Redis 7.0.15, listpack.c.
 *
 * @example listpackElementBytes(64) // 67
 */
export function listpackElementBytes(length: number): number {
  const encoded = (length < 64 ? 1 : 2) + length;
  return encoded + (encoded < 128 ? 1 : 2);
}

/** Header and end mark of a listpack. */
export const LISTPACK_FRAME_BYTES = 7;

/** `hash-max-listpack-entries` as redis.conf ships it: with more fields a hash becomes a table. */
export const LISTPACK_MAX_FIELDS = 512;
/** `hash-max-listpack-value` as redis.conf ships it: with a longer field a hash becomes a table. */
export const LISTPACK_MAX_ELEMENT_BYTES = 64;
