import type { Basis, Trusted } from './define.ts';

/** How far one number can be trusted; an error only of an approximation. */
export type Trust = { readonly basis: Basis; readonly error?: string };

/**
 * How far a number can be trusted at these inputs, from what its output declares.
 *
 * @example trust({ basis: 'approximation', error: 'within 2%' }, inputs) // { basis: 'approximation', error: 'within 2%' }
 */
export function trust<I>({ basis, error }: Trusted<I>, inputs: I): Trust {
  const said = typeof basis === 'function' ? basis(inputs) : basis;
  if (said !== 'approximation' || error === undefined) return { basis: said };
  return { basis: said, error: typeof error === 'function' ? error(inputs) : error };
}
