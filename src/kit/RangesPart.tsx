/** What draws from ranges say, on the page. Loaded when a range is first given. */
import type { JSX } from 'preact';
import type { Bench } from './bench.ts';
import type { Calculator, Output } from './define.ts';
import type { Drawing } from './drawing.ts';
import { type LeafValue, leavesOf, type Ranged } from './envelope.ts';
import type { Fields, InputsOf } from './field.ts';
import { exact, share, show } from './format.ts';
import { LARGEST_SEED } from './interval.ts';
import { Prose } from './prose.tsx';
import { DRAWS } from './ranges.ts';
import { spanText, spreadAt, spreadSentence } from './spread-words.ts';

/** The sentence for the live region; empty while draws are on their way. */
export const saidOf = <F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  { busy, ranged }: Drawing<O>,
): string => (ranged && !busy ? spreadSentence(calculator, ranged) : '');

/** The span of an output under its figure: an ellipsis before the first draws, undefined where it has none. */
export function spanOf<F extends Fields, O extends object>(
  { outputs }: Calculator<F, O>,
  { ranged }: Drawing<O>,
  path: string,
): string | undefined {
  if (!ranged) return '…';
  const spread = spreadAt(ranged, path);
  const output = (outputs as Readonly<Record<string, Output<InputsOf<F>>>>)[path];
  return spread && output && spanText(spread, output.unit);
}

/** Beside the answer: what the draws say of it, and the same of every single output. */
export function RangesPart<F extends Fields, O extends object>({
  bench,
  canDrawAgain,
}: {
  readonly bench: Bench<F, O>;
  readonly canDrawAgain: boolean;
}): JSX.Element {
  const { busy, done, ranged } = bench.drawing.value;
  const { seed } = bench.ranges.value;
  const next = (seed + 1) % (LARGEST_SEED + 1);
  if (!ranged)
    return (
      <p class="drawn">
        {busy ? `Drawing from the ranges… ${share(done)}` : 'The draws from the ranges are not there.'}
      </p>
    );
  return (
    <div class="drawn" aria-busy={busy}>
      <p>
        <Prose text={spreadSentence(bench.calculator, ranged)} />
      </p>
      {ranged.spread.warnings
        .filter((warning) => warning.share !== undefined)
        .map((warning) => (
          <p key={warning.id}>
            In {share(warning.share ?? 0)} of the draws: {warning.message}
          </p>
        ))}
      <Outputs calculator={bench.calculator} inputs={bench.inputs.value} ranged={ranged} />
      <p class="source">
        A range holds 90% of what is likely, log-normal where both ends are positive. Pictures, tables and the working
        below are for the medians. Seed {seed}
        {busy ? `, drawing… ${share(done)}` : ''}.{' '}
        {canDrawAgain && (
          <button type="button" onClick={() => bench.setAll({ seed: next })}>
            Draw again with seed {next}
          </button>
        )}
      </p>
    </div>
  );
}

const cells = ({ value, output }: LeafValue): readonly string[] => {
  if (typeof value !== 'object') return ['', String(value), ''];
  const some = value.share === undefined ? '' : ` (in ${share(value.share)})`;
  return 'value' in value
    ? ['', `${value.value}${some}`, '']
    : [show(value.p5, output.unit), `${show(value.p50, output.unit)}${some}`, show(value.p95, output.unit)];
};

/** Every output that stands alone; lists are in the copies. */
function Outputs<F extends Fields, O extends object>({
  calculator,
  inputs,
  ranged,
}: {
  readonly calculator: Calculator<F, O>;
  readonly inputs: InputsOf<F>;
  readonly ranged: Ranged<O>;
}) {
  const single = leavesOf(calculator, inputs, ranged.spread).filter(({ path }) => !path.includes('['));
  return (
    <details>
      <summary>Every output over {exact(DRAWS)} draws</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="Every output over all draws">
        <table>
          <thead>
            <tr>
              <th scope="col">Output</th>
              <th scope="col">5%</th>
              <th scope="col">Median</th>
              <th scope="col">95%</th>
            </tr>
          </thead>
          <tbody>
            {single.map((leaf) => (
              <tr key={leaf.path}>
                <th scope="row">{leaf.output.label}</th>
                {cells(leaf).map((cell, column) => (
                  <td class="num" key={column}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
