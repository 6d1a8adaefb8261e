import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import type { Inputs } from '../ask/fields.ts';
import { LEFT, Limit, Line, Overload, type Pick, RIGHT, SpanRow, TIME } from './ChartParts.tsx';
import type { Curve } from './curve.ts';

const BUSY = { top: 262, bottom: 342 };
const SPANS = 384;
const SPAN_ROW = 26;

const free: Pick = (point) => point.free;
const pinned: Pick = (point) => point.pinned;

type Props = { readonly curve: Curve; readonly inputs: Inputs; readonly hasCpu: boolean };

/** The wanted percentile and the utilisation over the replicas that are up, and what each side must run. */
export function Chart({ curve, inputs, hasCpu }: Props) {
  const solving = inputs.replicas === undefined;
  const spans = [curve.free, curve.pinned].filter((span) => span !== undefined).length;
  const height = SPANS + SPAN_ROW * (spans - 1) + 12;
  const busyHead = hasCpu ? 'utilisation of slots or CPU' : 'utilisation';
  const head = `${share(inputs.percentile)} of responses within`;
  return (
    <>
      <p class="legend">
        <span class="key free">requests go anywhere</span>
        <span class="key state">sessions pinned</span>
      </p>
      <Drawing
        caption={`Over the number of replicas that are up.${solving && spans > 0 ? ' Below the axis: how many must be left after the planned loss, and how many to run for that.' : ''}`}
      >
        {(width) => {
          const { points } = curve;
          const from = points[0]?.replicas ?? 1;
          const to = points.at(-1)?.replicas ?? 2;
          const x = linearScale(from, to, LEFT + 8, width - RIGHT, width > 400 ? 8 : 5);
          const time = linearScale(0, curve.topMilliseconds, TIME.bottom, TIME.top, 4);
          const busy = linearScale(0, 1, BUSY.bottom, BUSY.top, 2);
          const clip = `replicas-clip-${width}`;
          const stable = points.find((point) => point.free)?.replicas;
          return (
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              role="img"
              aria-label={`${head}, and utilisation, for ${rounded(from)} to ${rounded(to)} replicas; the numbers are in the table below`}
            >
              <clipPath id={clip}>
                <rect x={LEFT} y={TIME.top} width={width - LEFT} height={TIME.bottom - TIME.top + 1} />
              </clipPath>
              {stable !== undefined && stable > from && <Overload from={LEFT} to={x(stable)} />}
              <AxisLeft scale={time} from={LEFT} to={width - RIGHT} text={milliseconds} />
              <AxisLeft scale={busy} from={LEFT} to={width - RIGHT} text={share} />
              <text x={LEFT} y={TIME.top - 12} class="head">
                {head}
              </text>
              <text x={LEFT} y={BUSY.top - 12} class="head">
                {width > 400 ? `${busyHead}, of the hottest replica where pinned` : `${busyHead}, hottest where pinned`}
              </text>
              {solving && (
                <Limit
                  y={time(inputs.targetMilliseconds)}
                  width={width}
                  text={`target ${milliseconds(inputs.targetMilliseconds)}`}
                />
              )}
              {solving && (
                <Limit y={busy(inputs.maxUtilisation)} width={width} text={`highest ${share(inputs.maxUtilisation)}`} />
              )}
              <g clip-path={`url(#${clip})`}>
                <Line curve={curve} pick={pinned} x={x} y={time} of="milliseconds" width={width} class="line state" />
                <Line curve={curve} pick={free} x={x} y={time} of="milliseconds" width={width} class="line free" />
              </g>
              <Line curve={curve} pick={pinned} x={x} y={busy} of="utilisation" width={width} class="line state" />
              <Line curve={curve} pick={free} x={x} y={busy} of="utilisation" width={width} class="line free" />
              <AxisBelow scale={x} ticks={x.ticks.filter(Number.isInteger)} y={BUSY.bottom} text={rounded} />
              {curve.free && <SpanRow span={curve.free} x={x} y={SPANS} width={width} class="free" />}
              {curve.pinned && (
                <SpanRow
                  span={curve.pinned}
                  x={x}
                  y={SPANS + (curve.free ? SPAN_ROW : 0)}
                  width={width}
                  class="state"
                />
              )}
            </svg>
          );
        }}
      </Drawing>
    </>
  );
}
