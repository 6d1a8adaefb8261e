import { useMemo } from 'preact/hooks';
import type { ModelBench } from '../kit/page/bench.ts';
import { useModel } from '../kit/page/use-bench.ts';
import { exact } from '../kit/say/format.ts';
import { Table } from '../kit/view/Table.tsx';
import { fields } from './fields.ts';
import type { Longest } from './limits.ts';
import { type Comparison, homeModel } from './model.ts';
import { placements, table } from './rows.ts';

type Name = keyof typeof fields;
type Row = ReturnType<typeof table>[number];

type Props = {
  readonly base: string;
  readonly longest: Longest;
  /** The comparison for the example. */
  readonly start: Comparison;
};

/** Three numbers in a sentence, and the placements side by side for them. */
export function Taste({ base, longest, start }: Props) {
  const { bench } = useModel(useMemo(() => homeModel(start), [start]));
  const { peakRequestsPerSecond, activeSessions, storedBytes } = bench.inputs.value;
  const isExample = Object.entries(fields).every(
    ([name, field]) => field.default === { peakRequestsPerSecond, activeSessions, storedBytes }[name],
  );
  const problems = bench.problems.value;
  return (
    <div class="home not-content">
      <form class="say" aria-label="The service" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <p>
          At peak we serve <Blank bench={bench} name="peakRequestsPerSecond" /> requests a second for{' '}
          <Blank bench={bench} name="activeSessions" /> active sessions, each with{' '}
          <Blank bench={bench} name="storedBytes" unit="bytes" /> of state.
        </p>
      </form>
      <div class="say-errors">
        {problems.map(({ field, rule, fix }) => (
          <p class="error" id={`home-${field}-error`} key={field}>
            {fields[field as Name].label} {rule}. {fix}. The table is for the last valid value.
          </p>
        ))}
      </div>
      <Table
        caption="What each placement costs for these numbers"
        class="taste"
        columns={[
          { cell: ({ label, path }) => (path === undefined ? label : <a href={base + path}>{label}</a>) },
          ...placements.map(({ label, holds }, index) => ({
            head: (
              <>
                <Mini holds={holds} />
                {label}
              </>
            ),
            cell: ({ cells }: Row) => {
              const { best, text } = cells[index] ?? {};
              return best ? <b>{text}</b> : text;
            },
            td: ({ cells }: Row) => ({ class: cells[index]?.hurts ? 'hurts' : '', 'data-label': cells[index]?.label }),
          })),
        ]}
        rows={table(bench.result.value.outputs, longest)}
      />
      <p class="source">
        {isExample ? 'Example figures until you change one. ' : ''}Bold is best in its row; shaded is where the choice
        hurts. The page behind a row shows the same figures and asks for all that they rest on; what you change on any
        of them holds here as well. A database takes longer than a cache for a read, and longer still for a write.
      </p>
    </div>
  );
}

/** A number to fill in, in the middle of a sentence. */
function Blank({
  bench,
  name,
  unit,
}: {
  readonly bench: ModelBench<typeof fields, Comparison>;
  readonly name: Name;
  readonly unit?: string;
}) {
  const typed = bench.raw.value[name];
  const text = typeof typed === 'string' ? typed : exact(bench.inputs.value[name]);
  const wrong = bench.problems.value.some(({ field }) => field === name);
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        size={Math.max(4, text.length)}
        aria-label={fields[name].label}
        aria-invalid={wrong ? 'true' : 'false'}
        aria-describedby={wrong ? `home-${name}-error` : undefined}
        value={text}
        onInput={(event) => bench.set(name, event.currentTarget.value)}
      />
      {unit && ` ${unit}`}
    </>
  );
}

/** Client, replicas, store: the amber one holds the state. */
const Mini = ({ holds }: { readonly holds: 0 | 1 | 2 }) => (
  <svg width="88" height="28" viewBox="0 0 88 28" aria-hidden="true">
    <path d="M26 14h8M56 14h8" stroke="var(--ink-3)" />
    {[0, 1, 2].map((index) => (
      <g key={index} transform={`translate(${index * 30 + 1} 2)`}>
        <rect
          width="24"
          height="24"
          rx="2"
          fill={index === holds ? 'var(--state-wash)' : 'var(--free-wash)'}
          stroke={index === holds ? 'var(--state)' : 'var(--free)'}
        />
        {index === holds && (
          <path d="M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4z" fill="var(--state-fill)" stroke="var(--state)" />
        )}
      </g>
    ))}
  </svg>
);
