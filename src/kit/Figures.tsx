import type { JSX } from 'preact';
import type { Basis, Trusted } from './define.ts';

export type Figure = {
  readonly label: string;
  readonly value: string;
  /** The unit, smaller, after the value. */
  readonly unit?: string;
  readonly basis: Basis;
  /** The known error of an approximation. */
  readonly error?: string;
};

/** How far a figure can be trusted, from what its output declares; an error only where there is one. */
export function trust<I>({ basis, error }: Trusted<I>, inputs: I): Pick<Figure, 'basis' | 'error'> {
  const said = typeof basis === 'function' ? basis(inputs) : basis;
  return said === 'approximation' && error !== undefined ? { basis: said, error } : { basis: said };
}

/** The headline figures of a result, each with its basis in words. */
export const Figures = ({ items }: { readonly items: readonly Figure[] }): JSX.Element => (
  <dl class="figures">
    {items.map(({ label, value, unit, basis, error }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {value} {unit && <small>{unit}</small>}
          <span class="basis" title={error}>
            {basis}
          </span>
        </dd>
      </div>
    ))}
  </dl>
);
