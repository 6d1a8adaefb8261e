/**
 * Gives for each value the first one that was equal to it, so that what is known of a value can be kept beside it. After `most`
 * values the oldest is forgotten.
 *
 * @param most at least 1
 *
 * @example const sameTier = same<Tier>(64); sameTier({ ...tier }) === sameTier({ ...tier }) // true
 */
export function same<T extends object>(most: number): (value: T) => T {
  const seen = new Map<string, T>();
  return (value) => {
    // Infinity is null there, as are no other numbers that a model takes
    const content = JSON.stringify(value);
    const first = seen.get(content);
    if (first) return first;
    if (seen.size >= most) seen.delete(seen.keys().next().value ?? '');
    seen.set(content, value);
    return value;
  };
}
