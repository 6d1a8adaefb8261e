/** Axes of all charts: grid lines and values, at the same distance and in the same ink everywhere. */
import type { JSX } from 'preact';
import type { Scale } from './scale.ts';

type Axis = {
  readonly scale: Scale;
  readonly text: (value: number) => string;
  /** Where not all of the scale's own. */
  readonly ticks?: readonly number[];
};

/** Lines from `from` to `to` at each value, which stands left of them. */
export const AxisLeft = ({
  scale,
  text,
  ticks = scale.ticks,
  from,
  to,
}: Axis & { readonly from: number; readonly to: number }): JSX.Element => (
  <g class="axis" text-anchor="end">
    {ticks.map((tick) => (
      <>
        <line x1={from} x2={to} y1={scale(tick)} y2={scale(tick)} />
        <text x={from - 7} y={scale(tick) + 4}>
          {text(tick)}
        </text>
      </>
    ))}
  </g>
);

/** Values below `y`, each under a mark of some length where it has one. */
export const AxisBelow = ({
  scale,
  text,
  ticks = scale.ticks,
  y,
  mark = 0,
}: Axis & { readonly y: number; readonly mark?: number }): JSX.Element => (
  <g class="axis" text-anchor="middle">
    {ticks.map((tick) => (
      <>
        {mark > 0 && <line class="mark" x1={scale(tick)} x2={scale(tick)} y1={y} y2={y + mark} />}
        <text x={scale(tick)} y={y + 17}>
          {text(tick)}
        </text>
      </>
    ))}
  </g>
);
