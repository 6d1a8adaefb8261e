/** Circles of imports: a file in one can neither be read nor moved without all the others. */

/** For each file, the files that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * One way through each circle, the first file again at its end: every file that lies on a circle is on a way or reaches the files of one. Empty where arrows point one way.
 * Walks each arrow once.
 *
 * @example circlesOf(new Map([['a', ['b']], ['b', ['a']]])) // [['a', 'b', 'a']]
 */
export function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const done = new Set<string>();
  const way: string[] = [];
  const circles: string[][] = [];
  const walk = (file: string): void => {
    if (done.has(file)) return;
    const before = way.indexOf(file);
    if (before >= 0) {
      circles.push([...way.slice(before), file]);
      return;
    }
    way.push(file);
    for (const next of imports.get(file) ?? []) walk(next);
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) walk(file);
  return circles;
}
