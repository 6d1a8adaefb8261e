/**
 * Throws when a quantity lies outside the domain of a formula. Such a call is a programmer's mistake: readers' input
 * is checked against the field's range long before it reaches a model.
 *
 * @example requireThat(slots >= 1, 'slots must be at least 1')
 */
export function requireThat(holds: boolean, rule: string): void {
  if (!holds) throw new RangeError(rule);
}
