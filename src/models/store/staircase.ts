import { requireThat } from '../maths/require.ts';

/** Session sizes from `fromBytes` to `toBytes` that all take `bytesPerSession` in the store. */
export type StairStep = { readonly fromBytes: number; readonly toBytes: number; readonly bytesPerSession: number };

/** What a session of each size takes. Non-decreasing but for small dents where PostgreSQL packs chunks. */
export type BytesAt = (storedBytes: number) => number;

/**
 * The steps of what a session takes over its own size, between two sizes.
 *
 * Sizes are looked at in multiples of `grainBytes`: 1 for a string, the number of fields for a hash (all fields grow together), coarser where the cost changes with every byte.
 * The end of a step is found by doubling and halving, so wide steps cost a dozen evaluations, not thousands.
 *
 * @example staircase((bytes) => allocatorClass(bytes, 8), 65, 128, 1) // four steps: 80, 96, 112, 128
 */
export function staircase(
  bytesAt: BytesAt,
  fromBytes: number,
  toBytes: number,
  grainBytes: number,
): readonly StairStep[] {
  requireThat(grainBytes >= 1 && toBytes >= fromBytes, 'the range and the grain must be positive');
  const steps: StairStep[] = [];
  const last = Math.max(1, Math.floor(toBytes / grainBytes));
  for (let first = Math.max(1, Math.ceil(fromBytes / grainBytes)); first <= last; ) {
    const end = endOfStep((index) => bytesAt(index * grainBytes), first, last);
    steps.push({
      fromBytes: (first - 1) * grainBytes + 1,
      toBytes: end * grainBytes,
      bytesPerSession: bytesAt(first * grainBytes),
    });
    first = end + 1;
  }
  return steps;
}

/** The furthest whole number from `start` towards `limit` that costs the same. */
function endOfStep(costAt: (index: number) => number, start: number, limit: number): number {
  const direction = Math.sign(limit - start);
  if (direction === 0) return start;
  const cost = costAt(start);
  const distance = Math.abs(limit - start);
  const same = (steps: number) => Math.abs(costAt(start + direction * steps) - cost) < 1e-9 * cost;
  let known = 0;
  let beyond = 1;
  while (beyond <= distance && same(beyond)) {
    known = beyond;
    beyond *= 2;
  }
  beyond = Math.min(beyond, distance + 1);
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (same(middle)) known = middle;
    else beyond = middle;
  }
  return start + direction * known;
}

/** The step that a session of `storedBytes` stands on, whole, and what the next lower one would take. */
export type ReaderStep = StairStep & {
  /** Bytes to take off the session to come down a step, and what that saves; absent on the lowest. */
  readonly down?: { readonly shaveBytes: number; readonly savedBytes: number };
};

/**
 * The step under a session: from where to where it reaches, and how many bytes to shave off to come down by one. The answer to "is it worth trimming?".
 *
 * @param largestBytes the largest session that the store takes
 * @example readerStep((bytes) => allocatorClass(bytes + 6, 8), 1024, 1e6, 1).fromBytes // 1019, to 1274; shave 6 bytes, save 256
 */
export function readerStep(
  bytesAt: BytesAt,
  storedBytes: number,
  largestBytes: number,
  grainBytes: number,
): ReaderStep {
  const costAt = (index: number) => bytesAt(index * grainBytes);
  const index = Math.ceil(storedBytes / grainBytes);
  const last = Math.max(index, Math.floor(largestBytes / grainBytes));
  const low = endOfStep(costAt, index, 1);
  const step = {
    fromBytes: (low - 1) * grainBytes + 1,
    toBytes: endOfStep(costAt, index, last) * grainBytes,
    bytesPerSession: bytesAt(storedBytes),
  };
  const savedBytes = low > 1 ? bytesAt(storedBytes) - costAt(low - 1) : 0;
  return savedBytes > 0 ? { ...step, down: { shaveBytes: storedBytes - (low - 1) * grainBytes, savedBytes } } : step;
}
