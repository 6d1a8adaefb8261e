/**
 * Edits between two words: insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein in its optimal
 * string alignment form, which edits no substring twice). For names in messages, so both words are short.
 *
 * @example distance('activeSesions', 'activeSessions') // 1
 */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length]!;
}

const LONGEST = 80;

/** The names that someone who typed `word` may have meant, best first: few edits in any case of letters, or a part of the name. */
export function nearest(word: string, names: readonly string[], most = 1): string[] {
  const typed = word.slice(0, LONGEST).toLowerCase();
  return names
    .map((name) => {
      const known = name.toLowerCase();
      const isPart = typed.length > 2 && (known.includes(typed) || typed.includes(known));
      return { name, edits: distance(typed, known), isPart };
    })
    .filter(({ name, edits, isPart }) => isPart || edits <= Math.max(1, Math.min(name.length, typed.length) / 3))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ name }) => name);
}

/** " Did you mean a or b?", or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[], most = 1): string {
  const found = nearest(word, names, most);
  return found.length > 0 ? ` Did you mean ${found.join(' or ')}?` : '';
}
