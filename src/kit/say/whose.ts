/** Whose values a result rests on: nobody has given any yet, some, or all of them. */
export type Whose = 'example' | 'mixed' | 'reader';

/**
 * Whose the values of some fields are: the reader's only where they were given.
 *
 * @param given what the reader gave, by name; what is not in it has its example value
 * @example whoseOf(['usdPerComponent', 'usdPerLostWork'], { usdPerComponent: 40 }) // 'mixed'
 */
export function whoseOf(names: readonly string[], given: Readonly<Record<string, unknown>>): Whose {
  const own = names.filter((name) => given[name] !== undefined).length;
  if (own === 0) return 'example';
  return own < names.length ? 'mixed' : 'reader';
}

/** "The example rates", "your rates", or both: after "by". */
export const whoseWords = (whose: Whose, what: string): string =>
  ({ example: `the example ${what}`, mixed: `your ${what} and example ${what}`, reader: `your ${what}` })[whose];
