import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Trust } from '../declare/trust.ts';

/** Set where inputs are ranges: what an output spans over the draws, as text. */
export const SpanContext = createContext<((path: string) => string | undefined) | undefined>(undefined);

export type Figure = Trust & {
  readonly label: string;
  /** The output that it shows, where it is one: its span stands below. */
  readonly path?: string;
  readonly value: string;
  /** The unit, smaller, after the value. */
  readonly unit?: string;
};

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
