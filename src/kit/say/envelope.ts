import type { Core, Result } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import type { Followed } from '../declare/follow.ts';
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
  /** Those of the inputs that nobody gave and that follow from the rest of the service, and from what: quantities and calculators. */
  readonly followed?: Readonly<Record<string, string>>;
  /** Inputs that were given and that nothing asks for beside the others, so that they change nothing. */
  readonly withoutEffect?: readonly string[];
  readonly outcome: string;
  /** The share of the draws with each outcome. */
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly outputs: object;
  readonly warnings: readonly SpreadWarning[];
  readonly link: string;
};

/** The ranges among some inputs, and what their draws say. */
export type Ranged<O extends object> = Ranges & { readonly spread: SpreadResult<O> };

/** What an envelope says beside inputs and result: ranges with their draws, or what follows alone. */
export type Beside<O extends object> = Ranges & { readonly spread?: SpreadResult<O> };

const saidToFollow = <F extends Fields, O extends object>(
  { fields, asked }: Core<F, O>,
  inputs: InputsOf<F>,
  followed: Followed = {},
) => {
  const said = Object.keys(fields).flatMap((name) => {
    const { isTyped = true, from = '' } = followed[name] ?? {};
    return isTyped || !(asked?.[name]?.(inputs) ?? true) ? [] : [[name, from] as const];
  });
  return said.length === 0 ? {} : { followed: Object.fromEntries(said) };
};

/** Inputs other than their defaults that are not asked for beside the rest. What follows was not given. */
function withoutEffect<F extends Fields, O extends object>(
  { fields, asked }: Core<F, O>,
  inputs: InputsOf<F>,
  followed: Followed = {},
) {
  const names = Object.entries(fields).flatMap(([name, field]) => {
    const usual = 'default' in field ? field.default : undefined;
    const isGiven = JSON.stringify(inputs[name]) !== JSON.stringify(usual) && (followed[name]?.isTyped ?? true);
    return isGiven && !(asked?.[name]?.(inputs) ?? true) ? [name] : [];
  });
  return names.length === 0 ? {} : { withoutEffect: names };
}

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
  { spread, ...ranges }: Beside<O> = NO_RANGES,
): Envelope => ({
  calculator: calculator.id,
  version: calculator.version,
  edition: EDITION,
  ...(spread && { seed: ranges.seed }),
  inputs: echo(calculator, inputs, ranges),
  ...saidToFollow(calculator, inputs, ranges.followed),
  ...withoutEffect(calculator, inputs, ranges.followed),
  outcome: result.outcome,
  ...(spread && { outcomes: spread.outcomes }),
  outputs: spread ? spread.outputs : result.outputs,
  warnings: spread ? spread.warnings : result.warnings,
  link: linkTo(calculator, inputs, site, ranges),
});
