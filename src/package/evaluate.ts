import pkg from '../../package.json' with { type: 'json' };
import type { Calculator, Problem } from '../kit/define.ts';
import { type Envelope, envelopeOf } from '../kit/envelope.ts';
import type { Fields, InputsOf } from '../kit/field.ts';
import { readInputs } from '../kit/read.ts';

/** Inputs as a script gives them: what is left out has its default, text with a unit stands for its number ("1.2 kB"), JSON fields take objects. */
export type GivenOf<F extends Fields> = {
  readonly [K in keyof F]?: InputsOf<F>[K] | string | object | null | undefined;
};

/** What came of it: the envelope that the command line prints, or what is wrong with the inputs. */
export type Evaluated<O extends object> =
  | { readonly ok: true; readonly envelope: Envelope & { readonly outputs: O } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads inputs, computes and gives the result as every face of a calculator gives it: command line, exports and embeds print the same envelope. Inputs outside their range are
 * problems with a rule and a fix, never clamped; the promise is rejected only by a mistake in a calculator.
 *
 * @param site where links to the calculator start
 * @example
 * const answered = await evaluate(replicas, { zones: 2, peakRequestsPerSecond: '1.2k' });
 * if (answered.ok) console.log(answered.envelope.outputs.replicas); // 27
 */
export async function evaluate<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  given: GivenOf<F> = {},
  site: string = pkg.homepage,
): Promise<Evaluated<O>> {
  const { inputs, problems, unknown } = readInputs(calculator, given);
  const wrong = [...unknown.map((field) => unknownInput(calculator, field)), ...problems];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  return { ok: true, envelope: { ...envelopeOf(calculator, inputs, result, site), outputs: result.outputs } };
}

const unknownInput = <F extends Fields, O extends object>(
  { id, fields }: Calculator<F, O>,
  field: string,
): Problem => ({
  field,
  rule: `is not an input of ${id}`,
  fix: `Give one of ${Object.keys(fields).join(', ')}`,
});
