import { bytes, exact, rounded } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { pathThrough } from '../../../kit/view/path.ts';
import { linearScale } from '../../../kit/view/scale.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Stairs } from './stairs.ts';

const LEFT = 52;
const RIGHT = 14;
const TOP = 34;
const BOTTOM = 250;
const HEIGHT = 288;
/** How wide the words under the dashed line are. */
const LABEL_WIDTH = 104;

type Props = { readonly stairs: Stairs; readonly inputs: Inputs; readonly bytesPerSession: number };

/** What a session takes over its own size: the steps, the reader's own, and what would come down to the next. */
export const Staircase = (props: Props) => (
  <Drawing caption="Across: the size of the session. Up: what it takes in the store. Anywhere on a step costs the same; the distance to the dashed line is overhead.">
    {(width) => <Stair {...props} width={width} />}
  </Drawing>
);

function Stair({ stairs, inputs, bytesPerSession, width }: Props & { readonly width: number }) {
  const { steps, shaveBytes, savedBytesPerSession = 0, fromBytes } = stairs;
  const first = steps[0]?.fromBytes ?? 1;
  const last = steps.at(-1)?.toBytes ?? 2;
  const x = linearScale(first, last, LEFT, width - RIGHT, width > 400 ? 6 : 4);
  const y = linearScale(0, Math.max(...steps.map((step) => step.bytesPerSession)), BOTTOM, TOP, 4);
  const corners = steps.flatMap((step) => [
    [x(step.fromBytes - 1), y(step.bytesPerSession)] as const,
    [x(step.toBytes), y(step.bytesPerSession)] as const,
  ]);
  const you = x(inputs.storedBytes);
  const lower = y(bytesPerSession - savedBytesPerSession);
  const height = y(bytesPerSession);
  const steepness = (y(first) - y(last)) / (x(last) - x(first));
  const leftSide = you > width / 2;
  const said =
    shaveBytes === undefined
      ? 'on the lowest step'
      : `shave ${exact(shaveBytes)}, save ${rounded(savedBytesPerSession)}`;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      role="img"
      aria-label={`Steps of what a session takes; one of ${bytes(inputs.storedBytes)} takes ${bytes(Math.round(bytesPerSession))}, ${said}. The numbers are in the table below`}
    >
      <AxisLeft scale={y} from={LEFT} to={width - RIGHT} text={rounded} />
      <path d={pathThrough([[LEFT, BOTTOM], ...corners, [width - RIGHT, BOTTOM]])} class="stairs-area state" />
      <path d={pathThrough(corners)} class="stairs-line state" />
      <line x1={x(first)} y1={y(first)} x2={x(last)} y2={y(last)} class="stairs-stored" />
      <text x={width - RIGHT} y={y(last) + steepness * LABEL_WIDTH + 16} text-anchor="end">
        the session itself
      </text>
      <AxisBelow scale={x} y={BOTTOM} text={rounded} />
      <text x={LEFT} y={14}>
        bytes in the store
      </text>
      <text x={width - RIGHT} y={HEIGHT - 2} text-anchor="end">
        bytes of the session
      </text>
      <line x1={you} x2={you} y1={height} y2={BOTTOM} class="stairs-you" />
      {shaveBytes !== undefined && <path d={`M${you} ${height}H${x(fromBytes - 1)}V${lower}`} class="stairs-shave" />}
      <circle cx={you} cy={height} r={5} class="stairs-dot state" />
      <text
        x={leftSide ? you - 8 : you + 8}
        y={BOTTOM - 10}
        text-anchor={leftSide ? 'end' : 'start'}
        class="stairs-said"
      >
        {said}
      </text>
    </svg>
  );
}
