import { rounded, share } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { pathThrough } from '../../../kit/view/path.ts';
import { linearScale, type Scale } from '../../../kit/view/scale.ts';
import type { Branches, State } from './branches.ts';

const LEFT = 52;
const RIGHT = 14;
const ANSWERED = { top: 48, bottom: 230 };
const BUSY = { top: 278, bottom: 378 };
const HEIGHT = 420;
/** Words need this much of the metastable band. */
const BAND_WORDS = 80;

type Props = { readonly states: Branches; readonly trigger: number | undefined };
type Axis = { readonly x: Scale; readonly width: number };

/** Load against what is answered, and against busy slots: the healthy branch, the collapsed one, and the band in which both exist. */
export const LoadChart = (props: Props) => (
  <Drawing caption="Across: requests that people make a second. In the band the service can be on either line: on the healthy one until something fills its slots beyond the dashed line, from then on the collapsed one.">
    {(width) => <Chart {...props} width={width} />}
  </Drawing>
);

function Chart({ states, trigger, width }: Props & { readonly width: number }) {
  const { healthy, unstable, metastableAbove, collapseAbove, upTo, you } = states;
  const x = linearScale(0, upTo, LEFT, width - RIGHT, width > 400 ? 6 : 3);
  const answered = linearScale(0, upTo, ANSWERED.bottom, ANSWERED.top, 4);
  const busy = linearScale(0, 1, BUSY.bottom, BUSY.top, 2);
  const axis = { x, width };
  const here = x(you.requestsPerSecond);
  const side = here > width / 2 ? -8 : 8;
  const top = healthy.at(-1);
  const collapsed = (y: number) => `M${x(metastableAbove)} ${y}H${width - RIGHT}`;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      role="img"
      aria-label={`Requests answered over requests made. Healthy up to ${rounded(collapseAbove)} a second, a collapsed state from ${rounded(metastableAbove)} a second; you make ${rounded(you.requestsPerSecond)} and get ${rounded(you.goodputPerSecond)} answered. The numbers are in the table below`}
    >
      <Panel {...axis} states={states} {...ANSWERED} named />
      <Panel {...axis} states={states} {...BUSY} />
      <AxisLeft scale={answered} from={LEFT} to={width - RIGHT} text={rounded} />
      <AxisLeft scale={busy} from={LEFT} to={width - RIGHT} text={share} />
      <text x={LEFT} y={14}>
        answered a second
      </text>
      {trigger !== undefined && (
        <text x={LEFT} y={34} class="retry-said">
          a spike of {rounded(trigger)}/s tips it
        </text>
      )}
      <text x={LEFT} y={BUSY.top - 12}>
        slots busy
      </text>
      <text x={width - RIGHT} y={HEIGHT - 4} text-anchor="end">
        asked a second
      </text>
      <AxisBelow scale={x} y={BUSY.bottom} text={rounded} />
      <path d={line(healthy, x, (state) => answered(state.goodputPerSecond))} class="retry-healthy" />
      <path d={collapsed(ANSWERED.bottom)} class="retry-collapsed" />
      <path d={line(unstable, x, (state) => busy(state.busyShare))} class="retry-unstable" />
      <path d={line(healthy, x, (state) => busy(state.busyShare))} class="retry-healthy" />
      <path d={collapsed(BUSY.top)} class="retry-collapsed" />
      {top && (
        <text
          x={x(top.requestsPerSecond) - 4}
          y={answered(top.goodputPerSecond) - 8}
          text-anchor="end"
          class="retry-good"
        >
          healthy
        </text>
      )}
      <text x={width - RIGHT} y={ANSWERED.bottom - 8} text-anchor="end" class="retry-bad">
        collapsed
      </text>
      <line x1={here} x2={here} y1={answered(you.goodputPerSecond)} y2={BUSY.bottom} class="retry-you" />
      <circle cx={here} cy={answered(you.goodputPerSecond)} r={5.5} class="retry-dot" />
      <circle cx={here} cy={busy(you.busyShare)} r={5.5} class="retry-dot" />
      <text x={here + side} y={BUSY.bottom - 8} text-anchor={side < 0 ? 'end' : 'start'} class="retry-said">
        you, {rounded(you.requestsPerSecond)}/s
      </text>
    </svg>
  );
}

/** The ground of a panel: the band in which two states exist, and what lies beyond any healthy one. */
function Panel(
  props: Axis & { readonly states: Branches; readonly top: number; readonly bottom: number; readonly named?: boolean },
) {
  const { x, width, states, top, bottom, named } = props;
  const [from, to] = [x(states.metastableAbove), x(states.collapseAbove)];
  return (
    <>
      {states.unstable.length > 0 && (
        <rect x={from} y={top} width={to - from} height={bottom - top} class="retry-band" />
      )}
      <rect x={to} y={top} width={width - RIGHT - to} height={bottom - top} class="retry-over" />
      {named && states.unstable.length > 0 && to - from > BAND_WORDS && (
        <text x={from + 6} y={top + 16}>
          metastable
        </text>
      )}
    </>
  );
}

const line = (states: readonly State[], x: Scale, y: (state: State) => number): string =>
  pathThrough(states.map((state) => [x(state.requestsPerSecond), y(state)]));
