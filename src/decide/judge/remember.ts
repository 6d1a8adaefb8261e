/** Plain data as JSON, once for each object: a draw asks of one item and one workload what each placement costs. */
const texts = new WeakMap<object, string>();

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/**
 * A pure function that remembers its last answers: scanning an input asks the same calculator the same question for most placements again.
 * Arguments are compared by their JSON, so they are plain data that nobody changes. The oldest answers are dropped first.
 *
 * @example const sized = remember((zones: number) => size(zones))
 */
export function remember<A extends readonly unknown[], R>(answer: (...given: A) => R, most = 256): (...given: A) => R {
  const known = new Map<string, { readonly answer: R }>();
  return (...given) => {
    const key = given.map(textOf).join('\n');
    const hit = known.get(key);
    if (hit) return hit.answer;
    const fresh = answer(...given);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(key, { answer: fresh });
    return fresh;
  };
}
