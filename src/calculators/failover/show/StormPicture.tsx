import type { JSX } from 'preact';
import { milliseconds, rounded } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import type { ReconnectStorm } from '../../../models/resilience/failover/reconnect.ts';

const HEIGHT = 190;
const TOP = 30;
const BOTTOM = HEIGHT - 36;
const LEFT = 48;

type Props = { readonly width: number; readonly storm: ReconnectStorm; readonly spreadSeconds: number };

/** The reconnect storm as it comes, and as the survivors can admit it. */
export function StormPicture({ width, storm, spreadSeconds }: Props): JSX.Element {
  const needed = storm.spreadNeededSeconds ?? spreadSeconds;
  const right = width - 8;
  const x = linearScale(0, Math.max(spreadSeconds, needed) * 1.05, LEFT, right, width > 500 ? 7 : 4);
  const y = linearScale(0, Math.max(storm.reconnectsPerSecond, storm.admittedPerSecond) * 1.15, BOTTOM, TOP, 4);
  const capacity = y(storm.admittedPerSecond);
  const rate = y(storm.reconnectsPerSecond);
  const crowded = storm.reconnectsPerSecond > storm.admittedPerSecond;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} role="img" aria-label="Reconnects a second over time">
      <text x={0} y={13}>
        reconnects/s
      </text>
      <AxisLeft scale={y} from={LEFT} to={right} text={rounded} />
      <rect class="storm-rate state" x={LEFT} y={rate} width={x(spreadSeconds) - LEFT} height={BOTTOM - rate} />
      {crowded && (
        <rect
          class="storm-needed"
          x={LEFT}
          y={capacity}
          width={x(needed) - LEFT}
          height={Math.max(0, BOTTOM - capacity)}
        />
      )}
      <line class="storm-capacity" x1={LEFT} x2={right} y1={capacity} y2={capacity} />
      <text class="storm-capacity" x={right} y={capacity - 5} text-anchor="end">
        survivors admit {rounded(storm.admittedPerSecond)}/s
      </text>
      <AxisBelow scale={x} y={BOTTOM} text={(tick) => (tick === 0 ? '0 s' : milliseconds(tick * 1000))} />
      <text x={right} y={HEIGHT - 4} text-anchor="end">
        after the loss is noticed
      </text>
    </svg>
  );
}
