import type { Problem } from '../declare/define.ts';
import { type Fields, isPrivate } from '../declare/field.ts';
import type { Given, Reading } from './read.ts';

/** A name that no input has. */
export const unknownInput = (field: string): Problem => ({
  field,
  rule: 'is no input of this calculator',
  fix: 'Use the names that a link has',
});

/**
 * What of the values that a program gave cannot stand: wrong ones, private ones, and names that are no input. What null takes back is never wrong.
 *
 * @param reading of these values
 */
export function refusals<F extends Fields>(
  fields: F,
  { problems, unknown }: Pick<Reading<F>, 'problems' | 'unknown'>,
  given: Given,
): readonly Problem[] {
  const isGiven = (name: string) => Object.hasOwn(given, name) && given[name] !== null;
  const isSecret = (name: string) => fields[name] && isPrivate(fields[name]);
  return [
    ...problems.filter(({ field }) => isGiven(field) && !isSecret(field)),
    ...unknown.filter(isGiven).map(unknownInput),
    ...Object.keys(given)
      .filter((name) => isGiven(name) && isSecret(name))
      .map((field) => ({ field, rule: 'is private', fix: 'Leave it to readers' })),
  ];
}
