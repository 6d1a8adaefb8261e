/** Where HAProxy's `balance random` draws from: a ring on which each server has a few points, so that some are drawn more often than others. */

const POINTS_A_SERVER = 16;
const POINTS_BETWEEN_SERVERS = 4096;
const WHOLE_RING = 4294967296;

/** The integer hash that places HAProxy's points (Bob Jenkins' full avalanche, times a large prime). */
function pointAt(key: number): number {
  let a = (key + 0x7ed55d16 + (key << 12)) | 0;
  a = a ^ 0xc761c23c ^ (a >>> 19);
  a = (a + 0x165667b1 + (a << 5)) | 0;
  a = (a + 0xd3a2646c) ^ (a << 9);
  a = (a + 0xfd7046c5 + (a << 3)) | 0;
  a = a ^ 0xb55a4f09 ^ (a >>> 16);
  return Math.imul(a, 3221225473) >>> 0;
}

type Point = { readonly at: number; readonly place: number };

/** All points of the servers at these places, in the order of the ring. */
export const ringOf = (places: readonly number[]): readonly Point[] =>
  places
    .flatMap((place) =>
      Array.from({ length: POINTS_A_SERVER }, (_, point) => ({
        at: pointAt((place + 1) * POINTS_BETWEEN_SERVERS + point),
        place,
      })),
    )
    .sort((a, b) => a.at - b.at);

/**
 * The place whose point is nearest to a share of the ring, from 0 to below 1; the ring has at least one point.
 *
 * @example nearest(ringOf([0, 1]), 0.5) // 0 or 1
 */
export function nearest(ring: readonly Point[], share: number): number {
  const drawn = Math.floor(share * WHOLE_RING);
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle] as Point).at < drawn) low = middle + 1;
    else high = middle;
  }
  const next = ring[low === ring.length ? 0 : low] as Point;
  const before = ring[(low === 0 ? ring.length : low) - 1] as Point;
  const after = (next.at - drawn + WHOLE_RING) % WHOLE_RING;
  return (drawn - before.at + WHOLE_RING) % WHOLE_RING <= after ? before.place : next.place;
}
