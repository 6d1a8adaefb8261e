import type { Output } from './define.ts';

type Prefixed<Name extends string, Path extends string, I> = { readonly [P in Path as `${Name}.${P}`]: Output<I> };

/**
 * Describes the same outputs of one alternative among several: every path gets the alternative's name before it, every label its title.
 *
 * @example prefixed('carry', 'Carry', { usdPerMonth: cost }) // { 'carry.usdPerMonth': { …cost, label: 'Carry: cost' } }
 */
export const prefixed = <const Name extends string, Path extends string, I>(
  name: Name,
  title: string,
  described: { readonly [P in Path]: Output<I> },
): Prefixed<Name, Path, I> =>
  Object.fromEntries(
    Object.entries<Output<I>>(described).map(([path, output]) => [
      `${name}.${path}`,
      { ...output, label: `${title}: ${output.label.charAt(0).toLowerCase()}${output.label.slice(1)}` },
    ]),
  ) as Prefixed<Name, Path, I>;
