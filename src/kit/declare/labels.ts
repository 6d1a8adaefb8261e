/**
 * The labels of a table's entries, in its order: the options of a choice that derives from it.
 *
 * @example labelsOf({ a: { label: 'One' } }) // { a: 'One' }
 */
export const labelsOf = <K extends string>(
  table: {
    readonly [key in K]: { readonly label: string };
  },
): { readonly [key in K]: string } =>
  Object.fromEntries(Object.entries<{ readonly label: string }>(table).map(([key, { label }]) => [key, label])) as {
    readonly [key in K]: string;
  };
