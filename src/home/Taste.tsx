import { useMemo } from 'preact/hooks';
import type { Drawing } from '../kit/draws/drawing.ts';
import { useModel } from '../kit/page/use-bench.ts';
import { DRAWS, hasRanges } from '../kit/read/ranges.ts';
import { exact, share } from '../kit/say/format.ts';
import { Table } from '../kit/view/Table.tsx';
import { spawnWhole } from '../service/beside/ask-whole.ts';
import { Blank } from './Blank.tsx';
import { fields } from './fields.ts';
import type { Longest } from './limits.ts';
import { type Comparison, homeModel } from './model.ts';
import { placements } from './rows.ts';
import { table } from './table.ts';
import { useFragments } from './use-fragments.ts';

type Row = ReturnType<typeof table>[number];

type Props = {
  readonly base: string;
  readonly longest: Longest;
  /** The comparison for the example. */
  readonly start: Comparison;
};

/** Ranges are drawn from beside the page, each draw a service of its own. */
const draw = { spawn: spawnWhole };

/** Three numbers or ranges in a sentence, and the placements side by side for them. */
export function Taste({ base, longest, start }: Props) {
  const { bench } = useModel(
    useMemo(() => homeModel(start), [start]),
    draw,
  );
  const fragments = useFragments(bench);
  const isRanged = hasRanges(bench.ranges.value);
  const drawing = bench.drawing.value;
  const { peakRequestsPerSecond, activeSessions, storedBytes } = bench.inputs.value;
  const isExample =
    !isRanged &&
    Object.entries(fields).every(
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
            {fields[field as keyof typeof fields].label} {rule}. {fix}. The table is for the last valid value.
          </p>
        ))}
        {isRanged && <Drawn {...drawing} />}
      </div>
      <Table
        caption="What each placement costs for these numbers"
        class="taste"
        columns={[
          {
            cell: ({ label, calculator }) => (
              <a href={`${base}calculators/${calculator}/${fragments[calculator] ?? ''}`}>{label}</a>
            ),
          },
          ...placements.map(({ label, holds }, index) => ({
            head: (
              <>
                <Mini holds={holds} />
                {label}
              </>
            ),
            cell: ({ cells }: Row) => {
              const { best, text, span } = cells[index] ?? {};
              return (
                <>
                  {best ? <b>{text}</b> : text}
                  {span && <span class="span">{span}</span>}
                </>
              );
            },
            td: ({ cells }: Row) => ({ class: cells[index]?.hurts ? 'hurts' : '', 'data-label': cells[index]?.label }),
          })),
        ]}
        rows={table(bench.result.value.outputs, longest, isRanged ? drawing.ranged?.spread.outputs : undefined)}
      />
      <p class="source">
        {isExample ? 'Example figures until you change one. ' : ''}Bold is best in its row; shaded is where the choice
        hurts. Each number may be a range, such as 200..400: it holds 90% of what is likely, log-normal where both ends
        are positive. The page behind a row shows the same figures and asks for all that they rest on; what you change
        on any of them holds here as well. A database takes longer than a cache for a read, and longer still for a
        write.
      </p>
    </div>
  );
}

/** How far the draws are, and what stands below a figure once they are there. */
const Drawn = ({ busy, done, ranged, failed }: Drawing<Comparison>) => (
  <p class="drawn" role="status" aria-busy={busy}>
    {failed && 'The draws from the ranges are not there.'}
    {busy && `For the medians. Drawing what each figure spans… ${share(done)}`}
    {ranged && !busy && `For the medians. Below each figure: what it spans in 90% of ${exact(DRAWS)} draws.`}
  </p>
);

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
