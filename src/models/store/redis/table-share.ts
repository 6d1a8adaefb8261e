/**
 * What one key costs in the table that finds it: an array of 8-byte pointers, as many as the next power of two, shared by its entries. So 8 to 16 bytes a key,
 * and up to half as much again while the table doubles, since Redis moves from the old to the new one little by little.
 *
 * `keys` from 1, a mean may be fractional. Redis 7.0 keeps the table at exactly 2^k keys; 7.4 and Valkey already double it there.
 *
 * Source: Redis 7.0.15, dict.c; measured.
 *
 * @example tableShareBytes(100_000) // 10.48576
 */
export const tableShareBytes = (keys: number): number => (8 * 2 ** Math.max(2, Math.ceil(Math.log2(keys)))) / keys;

/** While a table grows the old half stands beside the new one: three halves of its steady bytes, seldom and for seconds to minutes. */
export const RESIZE_FACTOR = 1.5;
