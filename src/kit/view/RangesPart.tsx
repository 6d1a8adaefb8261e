/** What draws from ranges say, on the page. Loaded when a range is first given. */

import type { JSX } from 'preact';
import type { Calculator, Output } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { LARGEST_SEED } from '../declare/interval.ts';
import type { Drawing } from '../draws/drawing.ts';
import type { Bench } from '../page/bench.ts';
import type { Ranged } from '../say/envelope.ts';
import { share, show } from '../say/format.ts';
import { type LeafValue, leavesOf } from '../say/leaves.ts';
import { Prose } from '../say/prose.tsx';
import { spanText, spreadAt, spreadSentence } from '../say/spread-words.ts';
import { Table } from './Table.tsx';

/** The sentence for the live region; empty while draws are on their way. */
export const saidOf = <F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  { busy, ranged }: Drawing<O>,
): string => (ranged && !busy ? spreadSentence(calculator, ranged) : '');

/** The span of an output under its figure: an ellipsis before the first draws, undefined where it has none or does not move. */
export function spanOf<F extends Fields, O extends object>(
  { outputs }: Calculator<F, O>,
  { ranged }: Drawing<O>,
  path: string,
): string | undefined {
  if (!ranged) return '…';
  const spread = spreadAt(ranged, path);
  const output = (outputs as Readonly<Record<string, Output<InputsOf<F>>>>)[path];
  if (!spread || !output) return undefined;
  const [span, median] = [spanText(spread, output.unit), show(spread.p50, output.unit)];
  return span === median ? undefined : `${span}, median ${median}`;
}

/** Beside the answer: what the draws say of it, and of whatever else they move. */
export function RangesPart<F extends Fields, O extends object>({
  bench,
  calculator,
  canDrawAgain,
}: {
  readonly bench: Bench<F, O>;
  readonly calculator: Calculator<F, O>;
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
        <Prose text={spreadSentence(calculator, ranged)} />
      </p>
      {ranged.spread.warnings
        .filter((warning) => warning.share !== undefined)
        .map((warning) => (
          <p key={warning.id}>
            In {share(warning.share ?? 0)} of the draws: {warning.message}
          </p>
        ))}
      <Moved calculator={calculator} inputs={bench.inputs.value} ranged={ranged} />
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

type Row = { readonly path: string; readonly label: string; readonly middle: string; readonly span: string };

/** What the draws do not agree on; what is the same in all of them stands in the answer already. */
function rowOf({ path, value, output: { label, unit } }: LeafValue): Row | undefined {
  if (typeof value !== 'object') return undefined;
  const some = value.share === undefined ? '' : ` in ${share(value.share)}`;
  if ('value' in value) return { path, label, middle: `${value.value}${some}`, span: '' };
  const [middle, span] = [show(value.p50, unit), spanText(value, unit)];
  return middle === span && some === '' ? undefined : { path, label, middle: `${middle}${some}`, span };
}

/** Every output that stands alone and moves; lists are in the copies. */
function Moved<F extends Fields, O extends object>({
  calculator,
  inputs,
  ranged,
}: {
  readonly calculator: Calculator<F, O>;
  readonly inputs: InputsOf<F>;
  readonly ranged: Ranged<O>;
}) {
  const rows = leavesOf(calculator, inputs, ranged.spread)
    .filter(({ path }) => !path.includes('['))
    .flatMap((leaf) => rowOf(leaf) ?? []);
  const isAmbiguous = (label: string) => rows.filter((row) => row.label === label).length > 1;
  return (
    <details>
      <summary>
        What else the ranges move <span class="unit">{rows.length}</span>
      </summary>
      <Table
        label="Outputs over all draws"
        columns={[
          {
            head: 'Output',
            cell: ({ path, label }) => (
              <>
                {label} {isAmbiguous(label) && <span class="unit">{path.split('.').slice(0, -1).join('.')}</span>}
              </>
            ),
          },
          { head: 'Median', num: true, cell: ({ middle }) => middle },
          { head: '90% of the draws', num: true, cell: ({ span }) => span },
        ]}
        rows={rows}
      />
    </details>
  );
}
