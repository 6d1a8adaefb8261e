/**
 * The bytes of a Redis string with its header and closing zero, before the allocator rounds. Keys, values and the fields of large hashes are such
 * strings. `length` in bytes, from 0; the header grows with what it must count: 1, 3, 5 or 9 bytes. An empty string takes the second kind.
 *
 * Source: Redis 7.0.15, sds.h and sdsnewlen in sds.c.
 *
 * @example sdsBytes(37) // 41
 */
export function sdsBytes(length: number): number {
  const header = length > 0 && length < 32 ? 1 : length < 256 ? 3 : length < 65_536 ? 5 : 9;
  return header + length + 1;
}
