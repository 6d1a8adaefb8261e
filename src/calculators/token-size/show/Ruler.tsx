import { bytes, exact } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { logScale, type Scale } from '../../../kit/view/scale.ts';
import type { LimitResult } from '../../../models/exchange/limits.ts';
import { limitFact } from '../answer/hops.ts';
import type { Outputs } from '../answer/outputs.ts';
import { isOfEachPart, type Split } from '../answer/split.ts';
import { flagRows, spread, textWidth } from './ruler-layout.ts';
import { type Mark, rulerMarks } from './ruler-marks.ts';

const rowHeight = 18;
/** Room for half of the first value below the scale. */
const START = 16;

type Props = { readonly tokenBytes: number; readonly marks: readonly Mark[]; readonly width: number };

const scaleOf = ({ tokenBytes, marks }: Props, start: number, end: number): Scale => {
  const least = Math.min(100, tokenBytes, ...marks.map(({ longestToken }) => longestToken));
  const most = Math.max(1_000_000, tokenBytes, ...marks.map(({ longestToken }) => longestToken));
  return logScale(10 ** Math.floor(Math.log10(Math.max(1, least))), most * 1.05, start, end);
};

const tick = (value: number): string => (value < 1000 ? `${value} B` : bytes(value).replace('1,000 bytes', '1 kB'));
const spoken = ({ tokenBytes, marks }: Props): string =>
  `Token of ${exact(tokenBytes)} bytes on a logarithmic scale; limits: ${marks.map(({ label }) => label).join('; ')}`;

/** The scale lying down: each limit a flag above it. */
function Lying(props: Props) {
  const { tokenBytes, marks, width } = props;
  const scale = scaleOf(props, START, width - 150);
  const places = marks.map(({ longestToken }) => scale(longestToken));
  const rows = flagRows(
    places,
    marks.map(({ label }) => textWidth(label)),
  );
  const axis = (Math.max(0, ...rows) + 1) * rowHeight + 12;
  const token = scale(tokenBytes);
  return (
    <svg viewBox={`0 0 ${width} ${axis + 46}`} width={width} role="img" aria-label={spoken(props)} class="ruler">
      <line class="rod" x1={START} x2={width - 150} y1={axis} y2={axis} />
      <AxisBelow scale={scale} y={axis} mark={5} text={tick} />
      {marks.map(({ label, onPath }, index) => {
        const x = places[index] ?? 0;
        const y = axis - 10 - (rows[index] ?? 0) * rowHeight;
        return (
          <g key={label} class={onPath ? 'limit-mark on-path' : 'limit-mark'}>
            <line x1={x} x2={x} y1={y - 10} y2={axis} />
            <text x={x + 5} y={y}>
              {label}
            </text>
          </g>
        );
      })}
      <rect class="carried state" x={START} y={axis - 3} width={Math.max(0, token - START)} height="6" />
      <circle class="token state" cx={token} cy={axis} r="6" />
      <text class="token-text state" x={Math.max(30, token)} y={axis + 38} text-anchor="middle">
        this token
      </text>
    </svg>
  );
}

/** The scale upright, for narrow columns: each limit a line beside it. */
function Upright(props: Props) {
  const { tokenBytes, marks, width } = props;
  const axis = 52;
  const scale = scaleOf(props, 10, 330);
  const items = [...marks, { longestToken: tokenBytes, label: 'this token', onPath: false }].sort(
    (a, b) => a.longestToken - b.longestToken,
  );
  const lines = spread(
    items.map(({ longestToken }) => scale(longestToken)),
    rowHeight,
  );
  const height = Math.max(345, (lines.at(-1) ?? 0) + 14);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={spoken(props)} class="ruler">
      <line class="rod" x1={axis} x2={axis} y1="10" y2="330" />
      <AxisLeft scale={scale} from={axis - 5} to={axis} text={tick} />
      {items.map(({ label, longestToken, onPath }, index) => {
        const y = lines[index] ?? 0;
        const own = label === 'this token';
        return (
          <g key={label} class={own ? 'own state' : onPath ? 'limit-mark on-path' : 'limit-mark'}>
            <path d={`M${axis} ${scale(longestToken)}L${axis + 16} ${y}`} />
            <text class={own ? 'token-text state' : ''} x={axis + 20} y={y + 4}>
              {label}
            </text>
          </g>
        );
      })}
      <rect class="carried state" x={axis - 3} y="10" width="6" height={Math.max(0, scale(tokenBytes) - 10)} />
      <circle class="token state" cx={axis} cy={scale(tokenBytes)} r="6" />
    </svg>
  );
}

/** Where the limits lie, on a logarithmic scale, and where this token is. */
export function Ruler({ outputs, split }: { readonly outputs: Outputs; readonly split: Split | undefined }) {
  const { tokenBytes, limits, path } = outputs;
  // No length of the token meets a limit of each part.
  const met = (results: readonly LimitResult[]) =>
    results.filter(({ id }) => !isOfEachPart(limitFact(id)?.counts, split));
  const marks = (mostCharacters: number) => rulerMarks(met(limits), met(path.hops), tokenBytes, mostCharacters);
  return (
    <Drawing caption="Each mark is the longest such token that the default configuration lets pass; the next byte is refused. Hops of the path are in bold.">
      {(width) =>
        width < 500 ? (
          <Upright tokenBytes={tokenBytes} marks={marks(29)} width={width} />
        ) : (
          <Lying tokenBytes={tokenBytes} marks={marks(46)} width={width} />
        )
      }
    </Drawing>
  );
}
