import type { JSX } from 'preact';
import type { Basis } from './define.ts';

export type Figure = {
  readonly label: string;
  readonly value: string;
  /** The unit, smaller, after the value. */
  readonly unit?: string;
  readonly basis: Basis;
  /** The known error of an approximation. */
  readonly error?: string;
};

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
