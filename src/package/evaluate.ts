import pkg from '../../package.json' with { type: 'json' };
import type { Calculator } from '../kit/declare/define.ts';
import type { Fields, InputsOf } from '../kit/declare/field.ts';
import { type Evaluated, evaluated } from './evaluated.ts';

/**
 * Inputs as a script gives them: what is left out has its default, text with a unit stands for its number ("1.2 kB"), JSON fields take objects. A quantity may be a range,
 * `{ low: 800, high: 1200 }` or "800..1200"; `seed` starts its draws. `$schema` may stand in it, for editors.
 */
export type GivenOf<F extends Fields> = {
  readonly [K in keyof F]?: InputsOf<F>[K] | string | object | null | undefined;
} & { readonly seed?: number | undefined; readonly $schema?: string | undefined };

/**
 * Reads inputs, computes and gives the result as every face of a calculator gives it: command line, exports and embeds print the same envelope. Inputs outside their range are
 * problems with a rule and a fix, never clamped; the promise is rejected only by a mistake in a calculator. A quantity given as a range (a 90% interval) is drawn a thousand
 * times, the same for the same `seed`.
 *
 * @param site where links to the calculator start
 * @example
 * const answered = await evaluate(replicas, { zones: 2, peakRequestsPerSecond: '1.2k' });
 * if (answered.ok && !answered.ranged) console.log(answered.envelope.outputs.replicas); // 27
 */
export function evaluate<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  given: GivenOf<F> = {},
  site: string = pkg.homepage,
): Promise<Evaluated<O>> {
  return evaluated(calculator, given, site);
}
