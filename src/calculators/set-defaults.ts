/** Defaults in place of the examples of some inputs, and what follows from them. */
import type { Field, Fields } from '../kit/declare/field.ts';
import { readValue } from '../kit/read/read.ts';

/**
 * The inputs with other defaults, read as in a form and shown with who set them.
 *
 * @param given the default of an input as it was written; undefined where the example stands
 * @param from who set them
 * @param following what inputs that follow come to with them
 * @param refuse throws for a value that the input does not take; without it that value leaves the example
 */
export function setDefaults<const F extends Fields>(
  fields: F,
  given: (name: string, field: Field) => unknown,
  from: () => string,
  refuse?: (name: string, field: Field, wrong: { readonly rule: string; readonly fix: string }) => never,
  following?: Readonly<Record<string, unknown>>,
): F {
  const entries = Object.entries(fields).map(([name, field]) => {
    const own = given(name, field);
    if (own === undefined) {
      const value = field.follows && following?.[name];
      return [name, value === undefined ? field : { ...field, default: value }];
    }
    const read = readValue(field, own);
    if (!('value' in read)) return [name, refuse?.(name, field, read) ?? field];
    const { fact: _replaced, ...rest } = field;
    return [name, { ...rest, default: read.value, from: from(), isOwn: true }];
  });
  return Object.fromEntries(entries) as F;
}
