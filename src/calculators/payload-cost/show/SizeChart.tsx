import type { JSX } from 'preact';
import { bytes, rounded } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { pathThrough } from '../../../kit/view/path.ts';
import { logScale, type Scale } from '../../../kit/view/scale.ts';
import type { Curve, Curves } from './curves.ts';

type Props = {
  readonly width: number;
  readonly title: string;
  readonly curves: Curves;
  /** The figure that decides, drawn solid, and one behind it, dashed. */
  readonly main: Curve;
  readonly behind?: Curve;
  readonly crossings: readonly number[];
  readonly show: (value: number) => string;
};

const height = 250;
const top = 34;
const bottom = height - 34;

/** A logarithmic axis over all values that have a logarithm. */
function valueScale(curves: readonly Curve[]): Scale {
  const values = curves.flatMap(({ points }) => points.flatMap(({ carry, lookUp }) => [carry, lookUp]));
  const positive = values.filter((value) => value > 0);
  const from = positive.length > 0 ? Math.min(...positive) / 1.5 : 0.1;
  const to = positive.length > 0 ? Math.max(...positive) * 1.5 : 1;
  return logScale(from, to, bottom, top);
}

/** How a cliff is marked: where the client's compression table stops keeping the value, through the whole chart; a round trip more, at its foot. */
const cliffLooks: {
  readonly [K in Curves['cliffs'][number]['kind']]: { isNamed: boolean; from: number; dashes: string | undefined };
} = {
  compression: { isNamed: true, from: top, dashes: '2 3' },
  'round-trip': { isNamed: false, from: bottom - 8, dashes: undefined },
};

/** One figure of both ways over the size of the state: slate carries, amber looks up; the reader's size, crossings and cliffs are marked. */
export function SizeChart({ width, title, curves, main, behind, crossings, show }: Props): JSX.Element {
  const y = valueScale(behind === undefined ? [main] : [main, behind]);
  const left = 10 + 7 * Math.max(...y.ticks.map((tick) => show(tick).length));
  const right = width - (width > 500 ? 76 : 8);
  const x = logScale(curves.from, curves.to, left, right);
  const place = (value: number): number => y(Math.max(value, y.from));
  const path = (curve: Curve, way: 'carry' | 'lookUp'): string =>
    pathThrough(curve.points.map((point) => [x(point.size), place(point[way])]));
  const last = main.points.at(-1);
  const own = main.points.find(({ size }) => size === Math.max(curves.now, curves.from));
  const carryEnd = last === undefined ? bottom : place(last.carry);
  const lookUpEnd = last === undefined ? bottom : place(last.lookUp);
  const apart = Math.abs(carryEnd - lookUpEnd) < 14 ? 14 : 0;
  const compression = curves.cliffs.filter(({ kind, carriedBytes }) => cliffLooks[kind].isNamed && carriedBytes > 100);
  // the name stands on the side where the reader's own mark is not
  const namedBefore = compression.some(({ carriedBytes }) => carriedBytes < curves.now);
  const named = namedBefore ? compression[0] : compression.at(-1);
  const band = compression.length > 1 ? compression : [];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={title}>
      <AxisLeft scale={y} from={left} to={right} text={show} />
      {band.length > 1 && (
        <rect
          x={x(band[0]?.carriedBytes ?? curves.from)}
          y={top}
          width={x(band.at(-1)?.carriedBytes ?? curves.from) - x(band[0]?.carriedBytes ?? curves.from)}
          height={bottom - top}
          fill="var(--rule)"
        />
      )}
      {curves.cliffs.map(({ carriedBytes, kind }) => (
        <line
          key={`${kind}${carriedBytes}`}
          x1={x(carriedBytes)}
          x2={x(carriedBytes)}
          y1={cliffLooks[kind].from}
          y2={bottom}
          stroke="var(--ink-3)"
          stroke-dasharray={cliffLooks[kind].dashes}
        />
      ))}
      {named !== undefined && (
        <text
          x={x(named.carriedBytes) + (namedBefore ? -5 : 5)}
          y={bottom - 10}
          text-anchor={namedBefore ? 'end' : 'start'}
        >
          cliff
        </text>
      )}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--ink-3)" />
      <AxisBelow scale={x} y={bottom} text={(tick) => (tick >= 1000 ? `${rounded(tick / 1000)} kB` : `${tick} B`)} />
      <text x={right} y={bottom + 31} text-anchor="end">
        carried value
      </text>
      <line
        x1={x(own?.size ?? curves.from)}
        x2={x(own?.size ?? curves.from)}
        y1={top - 6}
        y2={bottom}
        class="state"
        stroke="var(--line)"
      />
      <text
        class="way state"
        x={Math.min(Math.max(x(own?.size ?? curves.from), left + 30), right - 30)}
        y={top - 12}
        text-anchor="middle"
      >
        now, {bytes(curves.now)}
      </text>
      {behind !== undefined && (
        <g fill="none" stroke-dasharray="4 4" stroke-width="1.5">
          <path class="state" d={path(behind, 'lookUp')} stroke="var(--line)" />
          <path class="free" d={path(behind, 'carry')} stroke="var(--line)" />
        </g>
      )}
      <g fill="none" stroke-width="2.25">
        <path class="state" d={path(main, 'lookUp')} stroke="var(--line)" />
        <path class="free" d={path(main, 'carry')} stroke="var(--line)" />
      </g>
      {crossings
        .filter((size) => size >= curves.from && size <= curves.to)
        .map((size) => {
          const at = main.points.findLast((point) => point.size <= size) ?? main.points[0];
          return (
            <circle
              key={size}
              cx={x(size)}
              cy={place(at?.lookUp ?? y.from)}
              r="5"
              fill="var(--raised)"
              stroke="var(--ink)"
              stroke-width="1.5"
            />
          );
        })}
      {own !== undefined && (
        <>
          <rect
            x={x(own.size) - 5}
            y={place(own.carry) - 5}
            width="10"
            height="10"
            class="state"
            fill="var(--fill)"
            stroke="var(--line)"
          />
          <circle cx={x(own.size)} cy={place(own.lookUp)} r="4" class="state" fill="var(--line)" />
        </>
      )}
      {width > 500 && (
        <>
          <text class="way free" x={right + 6} y={carryEnd + 4 - (carryEnd <= lookUpEnd ? apart : 0)}>
            carry
          </text>
          <text class="way state" x={right + 6} y={lookUpEnd + 4 + (carryEnd <= lookUpEnd ? 0 : apart)}>
            look up
          </text>
        </>
      )}
    </svg>
  );
}
