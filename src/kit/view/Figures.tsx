import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Basis, Trusted } from '../declare/define.ts';

/** Set where inputs are ranges: what an output spans over the draws, as text. */
export const SpanContext = createContext<((path: string) => string | undefined) | undefined>(undefined);

export type Figure = {
  readonly label: string;
  /** The output that it shows, where it is one: its span stands below. */
  readonly path?: string;
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
export function Figures({ items }: { readonly items: readonly Figure[] }): JSX.Element {
  const spanOf = useContext(SpanContext);
  return (
    <dl class="figures">
      {items.map(({ label, path, value, unit, basis, error }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value} {unit && <small>{unit}</small>}
            {path && spanOf?.(path) && <span class="span">{spanOf(path)}</span>}
            <span class="basis" title={error}>
              {basis}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
