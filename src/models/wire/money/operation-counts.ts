/** The chance that a request makes exactly `count` store operations one after the other. */
export type CountChance = { readonly count: number; readonly chance: number };

/** Chances below this are dropped and the rest scaled up: they cannot move a percentile that anybody reads. */
const negligible = 1e-9;

/** Adds one operation that happens with a probability; `chances[n]` is the chance of n operations so far. */
function addOne(chances: number[], probability: number): void {
  chances.push(0);
  for (let count = chances.length - 1; count > 0; count--)
    chances[count] = (chances[count] ?? 0) * (1 - probability) + (chances[count - 1] ?? 0) * probability;
  chances[0] = (chances[0] ?? 0) * (1 - probability);
}

/**
 * Distribution of the store operations of one request.
 *
 * 2.3 reads are two reads and, with chance 0.3, a third. A near cache removes each read with chance `nearCacheHitShare`
 * (a binomial number); writes always go to the store.
 *
 * @example operationCounts(1, 0, 0.8) // [{ count: 0, chance: 0.8 }, { count: 1, chance: 0.2 }]
 */
export function operationCounts(reads: number, writes: number, nearCacheHitShare: number): readonly CountChance[] {
  const misses = 1 - nearCacheHitShare;
  const wholeReads = Math.floor(reads);
  const wholeWrites = Math.floor(writes);
  // what is certain only shifts the count
  const certain = wholeWrites + (misses === 1 ? wholeReads : 0);
  const chances = [1];
  if (misses > 0 && misses < 1) for (let read = 0; read < wholeReads; read++) addOne(chances, misses);
  if (misses > 0 && reads > wholeReads) addOne(chances, (reads - wholeReads) * misses);
  if (writes > wholeWrites) addOne(chances, writes - wholeWrites);
  let kept = 0;
  for (const chance of chances) if (chance > negligible) kept += chance;
  const counts: CountChance[] = [];
  for (const [more, chance] of chances.entries())
    if (chance > negligible) counts.push({ count: certain + more, chance: chance / kept });
  return counts;
}
