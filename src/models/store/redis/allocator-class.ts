/**
 * The block that jemalloc hands out for a request: the next of its size classes. Redis counts the block, not the request, so a session that is
 * one byte too long pays for the whole next class. This is the staircase.
 *
 * `bytes` from 1; `quantum` is 8 (upstream and most managed builds, configured with `--with-lg-quantum=3`) or 16 (Debian's shared jemalloc).
 * Up to 64 bytes classes are a quantum apart, but 8 is one in either build; above, four to each doubling: 80, 96, 112, 128, 160, 192, 224, 256, …
 *
 * Source: jemalloc 5.3, size classes; the quantum of Redis in deps/Makefile; checked against servers.
 *
 * @example allocatorClass(1030, 8) // 1280
 */
export function allocatorClass(bytes: number, quantum: number): number {
  if (bytes <= 8) return 8;
  if (bytes <= 64) return roundUp(bytes, quantum);
  const power = Math.floor(Math.log2(bytes - 1));
  return roundUp(bytes, 2 ** (power - 2));
}

const roundUp = (bytes: number, step: number): number => Math.ceil(bytes / step) * step;

/** Turns the bytes that a store asks for into the bytes that it gets. */
export type Allocate = (bytes: number) => number;

/** An allocator without rounding: what the same session would take if memory came by the byte. */
export const withoutRounding: Allocate = (bytes) => bytes;
