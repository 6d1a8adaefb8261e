/** Values of a hash by length: how many fields hold how many bytes. */
export type FieldLength = { readonly bytes: number; readonly fields: number };

/**
 * Spreads a session's bytes evenly over the fields of a hash; what does not divide goes as one byte each to the first ones.
 * `fields` from 1. The lengths add up to `storedBytes`.
 *
 * @example fieldLengths(1003, 10) // [{ bytes: 101, fields: 3 }, { bytes: 100, fields: 7 }]
 */
export function fieldLengths(storedBytes: number, fields: number): readonly FieldLength[] {
  const bytes = Math.floor(storedBytes / fields);
  const longer = storedBytes - bytes * fields;
  return [
    { bytes: bytes + 1, fields: longer },
    { bytes, fields: fields - longer },
  ].filter((group) => group.fields > 0);
}
