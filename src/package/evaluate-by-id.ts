import pkg from '../../package.json' with { type: 'json' };
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { type Evaluated, evaluated } from './evaluated.ts';

const all: readonly Calculator[] = calculators;

/**
 * Evaluates the calculator of that name, for a program that learns it while it runs: from a file, a form or a loop over `calculators`. Names of inputs are then checked when it
 * runs, as an unknown id is, and the outputs are an object of which the compiler knows nothing.
 *
 * @param given inputs as `evaluate` takes them
 * @param site where links to the calculator start
 * @example
 * for (const { id } of calculators) console.log(id, (await evaluateById(id)).ok);
 */
export async function evaluateById(
  id: string,
  given: Readonly<Record<string, unknown>> = {},
  site: string = pkg.homepage,
): Promise<Evaluated<object>> {
  const calculator = all.find((one) => one.id === id);
  if (calculator) return evaluated(calculator, given, site);
  const known = all.map((one) => one.id).join(', ');
  return { ok: false, problems: [{ field: 'id', rule: 'is not a calculator', fix: `Give one of ${known}` }] };
}
