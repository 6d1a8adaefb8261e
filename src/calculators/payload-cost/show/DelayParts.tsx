import type { ComponentChildren, JSX } from 'preact';
import { milliseconds } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';

const parts = [
  ['uplink', 'uplink', 'var(--ink-2)', ''],
  ['roundTrips', 'round trips', 'var(--ink-3)', ''],
  ['processor', 'processor', 'var(--rule-2)', ''],
  ['store', 'store', 'var(--fill)', 'state'],
] as const;
const ways = [
  ['carry', 'Carry'],
  ['lookUp', 'Look up'],
] as const;

const meanOf = (side: Outputs['carry']): number =>
  parts.reduce((sum, [part]) => sum + side.addedMilliseconds.parts[part], 0);

type Row = { readonly name: ComponentChildren; readonly carry: number; readonly lookUp: number };

/** The mean added delay of both ways, cut into where it comes from. */
export function DelayParts({ outputs }: { readonly outputs: Outputs }): JSX.Element {
  const { addedMilliseconds: carry } = outputs.carry;
  const { addedMilliseconds: lookUp } = outputs.lookUp;
  const longest = Math.max(meanOf(outputs.carry), meanOf(outputs.lookUp));
  const bars = (width: number) => {
    const scale = linearScale(0, longest, 0, width);
    return (
      <svg
        viewBox={`0 0 ${width} 108`}
        width={width}
        role="img"
        aria-label="Mean added delay by part; the table below has the numbers"
      >
        {ways.map(([way, label], row) => {
          let from = 0;
          return (
            <g key={way}>
              <text x="0" y={16 + row * 54}>
                {label}: {milliseconds(meanOf(outputs[way]))} on average
              </text>
              {parts.map(([part, , fill, kind]) => {
                const start = from;
                from += outputs[way].addedMilliseconds.parts[part];
                return (
                  <rect
                    key={part}
                    x={scale(start)}
                    y={24 + row * 54}
                    width={Math.max(0, scale(from) - scale(start))}
                    height="20"
                    class={kind}
                    fill={fill}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
    );
  };
  return (
    <>
      <h3>Where the delay comes from</h3>
      <Drawing>{bars}</Drawing>
      <Table
        caption="Added delay of both ways, by part"
        class="parts"
        columns={[
          { head: 'Part, on average', cell: ({ name }) => name },
          ...ways.map(([way, label]) => ({ head: label, num: true, cell: (row: Row) => milliseconds(row[way]) })),
        ]}
        rows={[
          ...parts.map(([part, label, fill, kind]) => ({
            name: (
              <>
                <svg width="12" height="12" aria-hidden="true">
                  <rect class={kind} width="12" height="12" fill={fill} />
                </svg>{' '}
                {label}
              </>
            ),
            carry: carry.parts[part],
            lookUp: lookUp.parts[part],
          })),
          { name: 'median of all requests', carry: carry.p50, lookUp: lookUp.p50 },
          { name: 'p99 of all requests', carry: carry.p99, lookUp: lookUp.p99 },
        ]}
      />
      <p class="source">Parts add up to the mean. Percentiles do not add.</p>
    </>
  );
}
