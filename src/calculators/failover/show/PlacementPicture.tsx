import type { JSX } from 'preact';
import { counted, milliseconds, rounded } from '../../../kit/say/format.ts';
import { type EventName, eventNames } from '../../../models/resilience/failover/events.ts';
import { exposedBy } from '../../../models/resilience/failover/losses.ts';
import type { Outputs } from '../answer/outputs.ts';
import { compared, eventWords } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

type Props = { readonly width: number; readonly inputs: Inputs; readonly outputs: Outputs };

const BAR = 12;
const LINE = 15;
const HEAD = 24;

/** What a cell says under its bar: sessions, then writes, then the stop. */
function words(row: Outputs['placements'][number], event: EventName, inputs: Inputs): readonly string[] {
  const sessions = row.sessionsLost[event];
  const writes = row.writesLost[event];
  const stop = eventWords[event].isOfStore && row.storeStops;
  return [
    ...(sessions > 0 ? [`−${rounded(sessions)}`] : []),
    ...(writes > 0 ? [counted(writes, 'write')] : []),
    ...(stop ? [`stops ${milliseconds(inputs.storeFailoverSeconds * 1000)}`] : []),
  ];
}

/** The same service under each placement: a bar is all sessions, its hollow part what one event takes. */
export function PlacementPicture({ width, inputs, outputs }: Props): JSX.Element {
  const wide = width > 500;
  const left = wide ? 196 : 0;
  const cell = (width - left) / eventNames.length;
  const above = wide ? 0 : LINE + 3;
  const rows = compared.map(([placement, label]) => {
    const row = outputs.placements.find((each) => each.placement === placement);
    const lines = Math.max(1, ...eventNames.map((event) => (row ? words(row, event, inputs).length : 0)));
    return { placement, label, row, height: above + BAR + lines * LINE + 14 };
  });
  const tops = rows.map((_, index) => HEAD + rows.slice(0, index).reduce((sum, row) => sum + row.height, 0));
  const height = HEAD + rows.reduce((sum, row) => sum + row.height, 0);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      role="img"
      aria-label="Sessions that each event takes, by placement"
    >
      {eventNames.map((event, column) => (
        <text class="place-head" key={event} x={left + column * cell} y={14}>
          {eventWords[event][wide ? 'label' : 'short']}
        </text>
      ))}
      {rows.map(({ placement, label, row }, index) => {
        const top = (tops[index] ?? 0) + above;
        const chosen = placement === inputs.placement || (index === 0 && carried(inputs));
        return (
          <g key={placement}>
            <line x1={0} x2={width} y1={top - above - 5} y2={top - above - 5} stroke="var(--rule)" />
            <text class={chosen ? 'place-chosen' : 'place-row'} x={0} y={wide ? top + 13 : top - 5}>
              {label}
            </text>
            {row &&
              eventNames.map((event, column) => {
                const x = left + column * cell;
                const full = cell - 14;
                const lost = Math.min(1, row.sessionsLost[event] / inputs.activeSessions) * full;
                return (
                  <g key={event}>
                    {lost > 0 && <rect class="place-gone" x={x + 0.5} y={top + 2.5} width={lost} height={BAR - 1} />}
                    <rect
                      class={index === 0 ? 'place free' : 'place state'}
                      x={x + lost}
                      y={top + 2}
                      width={full - lost}
                      height={BAR}
                    />
                    {(words(row, event, inputs).length > 0 ? words(row, event, inputs) : ['all stay']).map(
                      (text, line) => (
                        <text
                          class={text === 'all stay' ? 'place-stay' : 'place-loss'}
                          key={text}
                          x={x}
                          y={top + BAR + 2 + (line + 1) * LINE - 2}
                        >
                          {text}
                        </text>
                      ),
                    )}
                  </g>
                );
              })}
          </g>
        );
      })}
    </svg>
  );
}

/** Carried placements share the first row. */
function carried({ placement }: Inputs): boolean {
  const { sessionsInReplicas, writesInReplicas, storeInPath } = exposedBy[placement];
  return !sessionsInReplicas && !writesInReplicas && !storeInPath;
}
