import type { JSX } from 'preact';
import { rounded } from '../../../kit/say/format.ts';
import { linearScale } from '../../../kit/view/scale.ts';
import { eventNames } from '../../../models/resilience/failover/events.ts';
import type { Outputs } from '../answer/outputs.ts';
import { eventWords } from '../answer/words.ts';

const ROW = 26;
const LEFT = 96;

/** Sessions lost in a year by cause: deploys beside crashes. */
export function YearPicture({ width, outputs }: { readonly width: number; readonly outputs: Outputs }): JSX.Element {
  const lost = outputs.sessionsLostPerYear;
  const x = linearScale(0, Math.max(...eventNames.map((event) => lost[event])), LEFT, width - 90);
  const height = eventNames.length * ROW;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label="Sessions lost in a year by cause">
      {eventNames.map((event, index) => (
        <g key={event}>
          <text x={0} y={index * ROW + 17}>
            {eventWords[event].label}
          </text>
          <rect
            x={LEFT}
            y={index * ROW + 5}
            width={Math.max(lost[event] > 0 ? 1 : 0, x(lost[event]) - LEFT)}
            height={16}
            class="state"
            fill="var(--fill)"
          />
          <text class="place-loss" x={x(lost[event]) + 6} y={index * ROW + 17}>
            {rounded(lost[event])}
          </text>
        </g>
      ))}
    </svg>
  );
}
