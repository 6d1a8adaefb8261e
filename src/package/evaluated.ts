import type { Calculator, Problem } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { type SpreadsOf, spreadResult } from '../kit/draws/spread.ts';
import { hasRanges, readFollowing, SEED } from '../kit/read/ranges.ts';
import { type Envelope, envelopeOf } from '../kit/say/envelope.ts';
import { follower } from '../service/all.ts';

/**
 * What came of it: the envelope that the command line prints, or what is wrong with the inputs. Where an input is a range, `ranged` is true and every number of the outputs is
 * `{ p5, p50, p95 }`.
 */
export type Evaluated<O extends object> =
  | { readonly ok: true; readonly ranged: false; readonly envelope: Envelope & { readonly outputs: O } }
  | {
      readonly ok: true;
      readonly ranged: true;
      readonly envelope: Envelope & {
        readonly seed: number;
        readonly outcomes: Readonly<Record<string, number>>;
        readonly outputs: SpreadsOf<O>;
      };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads inputs of which the compiler knows nothing, computes, and gives the envelope or what is wrong with them. */
export async function evaluated<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  given: Readonly<Record<string, unknown>>,
  site: string,
): Promise<Evaluated<O>> {
  const { inputs, problems, unknown, intervals, seed, followed = {} } = readFollowing(calculator, given, follower);
  const wrong = [...unknown.map((field) => unknownInput(calculator, field)), ...problems];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  const ranges = { intervals, seed, followed };
  if (!hasRanges(ranges))
    return {
      ok: true,
      ranged: false,
      envelope: { ...envelopeOf(calculator, inputs, result, site, ranges), outputs: result.outputs },
    };
  const spread = await spreadResult(calculator, inputs, ranges, { follower, tab: {} });
  const { outcomes, outputs } = spread;
  const envelope = envelopeOf(calculator, inputs, result, site, { ...ranges, spread });
  return { ok: true, ranged: true, envelope: { ...envelope, seed, outcomes, outputs } };
}

const unknownInput = <F extends Fields, O extends object>(
  { id, fields }: Calculator<F, O>,
  field: string,
): Problem => ({
  field,
  rule: `is not an input of ${id}`,
  fix: `Give one of ${[...Object.keys(fields), SEED].join(', ')}`,
});
