/** The one way to hold results: of pictures and tables that ask for the same curves, of a scan that asks the same question again. */

const identities = new WeakMap<object, number>();
let count = 0;

/** Arguments as the same objects or equal values. */
function byIdentity(...given: readonly unknown[]): string {
  const nameOf = (one: unknown): string => {
    if (typeof one !== 'object' || one === null) return `${typeof one} ${String(one)}`;
    if (!identities.has(one)) identities.set(one, ++count);
    return `object ${identities.get(one)}`;
  };
  return given.map(nameOf).join('\n');
}

const texts = new WeakMap<object, string>();

/** Arguments as plain data that nobody changes: their JSON, written once for each object. */
export function byText(...given: readonly unknown[]): string {
  const textOf = (one: unknown): string => {
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    const text = texts.get(one) ?? JSON.stringify(one);
    texts.set(one, text);
    return text;
  };
  return given.map(textOf).join('\n');
}

/**
 * A function that holds its last results and drops the oldest first.
 *
 * @param work pure
 * @param most how many results are held
 * @param keyOf what tells arguments apart: whether they are the same objects, or the same data
 * @example const sized = rememberLast((zones: number) => size(zones), 256)
 */
export function rememberLast<A extends readonly unknown[], R>(
  work: (...given: A) => R,
  most = 1,
  keyOf: (...given: A) => string = byIdentity,
): (...given: A) => R {
  const known = new Map<string, { readonly result: R }>();
  return (...given) => {
    const key = keyOf(...given);
    const held = known.get(key);
    if (held) return held.result;
    const result = work(...given);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(key, { result });
    return result;
  };
}
