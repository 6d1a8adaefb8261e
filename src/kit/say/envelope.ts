import type { Core, Result } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import type { SpreadResult, SpreadWarning } from '../draws/spread.ts';
import { linkTo } from '../read/codec.ts';
import { NO_RANGES, type Ranges } from '../read/ranges.ts';

/** What every face of a calculator gives out: CLI, JSON export, embed. Outputs without meaning are absent. */
export type Envelope = {
  readonly calculator: string;
  readonly version: number;
  readonly edition: string;
  /** What the draws started from; only where an input is a range, as `outcomes` is. */
  readonly seed?: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  /** The share of the draws with each outcome. */
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly outputs: object;
  readonly warnings: readonly SpreadWarning[];
  readonly link: string;
};

/** The ranges among some inputs, and what their draws say. */
export type Ranged<O extends object> = Ranges & { readonly spread: SpreadResult<O> };

/** The inputs as JSON: private ones redacted, ranges with their ends, JSON fields as the object they are, empty optional ones left out. */
function echo<F extends Fields, O extends object>(
  calculator: Core<F, O>,
  inputs: InputsOf<F>,
  { intervals }: Ranges,
): Record<string, unknown> {
  const entries = Object.entries(calculator.fields).flatMap(([name, field]) => {
    const value = intervals[name] ?? inputs[name];
    if (value === undefined || (isPrivate(field) && value === '')) return [];
    if (isPrivate(field)) return [[name, `redacted (${String(value).length} characters)`]];
    return [[name, field.kind === 'json' && typeof value === 'string' ? JSON.parse(value) : value]];
  });
  return Object.fromEntries(entries);
}

export const envelopeOf = <F extends Fields, O extends object>(
  calculator: Core<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
  site: string,
  ranged?: Ranged<O>,
): Envelope => ({
  calculator: calculator.id,
  version: calculator.version,
  edition: EDITION,
  ...(ranged && { seed: ranged.seed }),
  inputs: echo(calculator, inputs, ranged ?? NO_RANGES),
  outcome: result.outcome,
  ...(ranged && { outcomes: ranged.spread.outcomes }),
  outputs: ranged ? ranged.spread.outputs : result.outputs,
  warnings: ranged ? ranged.spread.warnings : result.warnings,
  link: linkTo(calculator, inputs, site, ranged),
});
