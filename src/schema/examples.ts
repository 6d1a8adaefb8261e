import type { AnyExample } from '../calculators/examples.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { readInputs } from '../kit/read/read.ts';
import { type Envelope, envelopeOf } from '../kit/say/envelope.ts';

/** An example as a program reads it: inputs, what an outside source says of them, and what the calculator answers. */
export type PublishedExample = {
  readonly title: string;
  /** Where the expected numbers come from. */
  readonly source: string;
  readonly inputs: object;
  readonly expected: { readonly outcome: string; readonly outputs: object; readonly within: number };
  readonly envelope: Envelope;
};

/**
 * What `/schemas/v1/<id>.examples.json` holds of one example. `expected` names only outputs that the source speaks of; numbers agree to a relative `within`.
 *
 * @param site where links to the calculator start
 * @example (await publishedExample(replicas, erlangC, 'https://example.org')).envelope.outputs
 */
export async function publishedExample(
  calculator: Calculator,
  { title, source, inputs: given, outcome = 'ok', outputs, within = 1e-9 }: AnyExample,
  site: string,
): Promise<PublishedExample> {
  const { inputs } = readInputs(calculator, given);
  await calculator.prepare?.(inputs);
  return {
    title,
    source,
    inputs: given,
    expected: { outcome, outputs, within },
    envelope: envelopeOf(calculator, inputs, calculator.compute(inputs), site),
  };
}
