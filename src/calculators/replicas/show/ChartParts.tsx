import { rounded } from '../../../kit/say/format.ts';
import { pathThrough } from '../../../kit/view/path.ts';
import type { Scale } from '../../../kit/view/scale.ts';
import type { Curve, SidePoint, Span } from './curve.ts';

/** Where the panels of the chart begin and end. */
export const LEFT = 56;
export const RIGHT = 12;
export const TIME = { top: 26, bottom: 214 };

export type Pick = (point: Curve['points'][number]) => SidePoint | undefined;

/** Counts that cannot carry the load. */
export const Overload = ({ from, to }: { readonly from: number; readonly to: number }) => (
  <>
    <rect x={from} y={TIME.top} width={to - from} height={TIME.bottom - TIME.top} class="overload" />
    {to - from > 64 && (
      <text x={(from + to) / 2} y={TIME.bottom - 12} text-anchor="middle">
        overload
      </text>
    )}
  </>
);

/** A limit across a panel, named at its right end. */
export const Limit = ({ y, width, text }: { readonly y: number; readonly width: number; readonly text: string }) => (
  <>
    <line x1={LEFT} x2={width - RIGHT} y1={y} y2={y} class="limit" />
    <text x={width - RIGHT} y={y - 5} text-anchor="end" class="limit-text">
      {text}
    </text>
  </>
);

/** One side over the counts. */
export function Line(props: {
  readonly curve: Curve;
  readonly pick: Pick;
  readonly x: Scale;
  readonly y: Scale;
  readonly of: keyof SidePoint;
  readonly width: number;
  readonly class: string;
}) {
  const places = props.curve.points.flatMap((point) => {
    const at = props.pick(point);
    return at ? [[props.x(point.replicas), props.y(at[props.of])] as const] : [];
  });
  const isMarked = places.length <= 24;
  const dot = `replicas-${props.of}-${props.class.replace(' ', '-')}-${props.width}`;
  const marks = isMarked ? `url(#${dot})` : undefined;
  return (
    <g class={props.class}>
      {isMarked && (
        <marker id={dot} viewBox="-4 -4 8 8" markerWidth={8} markerHeight={8} markerUnits="userSpaceOnUse">
          <circle r={2.5} />
        </marker>
      )}
      <path d={pathThrough(places, isMarked)} marker-start={marks} marker-mid={marks} marker-end={marks} />
    </g>
  );
}

/** From what must be left to what to run. */
export function SpanRow(props: {
  readonly span: Span;
  readonly x: Scale;
  readonly y: number;
  readonly width: number;
  readonly class: string;
}) {
  const { span, x, y, width } = props;
  const [left, run] = [x(span.left), x(span.run)];
  const words =
    span.left === span.run ? `run ${rounded(span.run)}` : `run ${rounded(span.run)}, ${rounded(span.left)} left`;
  const beyond = run + 10 + words.length * 6.5 > width;
  return (
    <g class={`span ${props.class}`}>
      <line x1={left} x2={run} y1={y} y2={y} />
      <circle cx={left} cy={y} r={4} class="open" />
      <circle cx={run} cy={y} r={5} />
      <text x={beyond ? left - 10 : run + 10} y={y + 4} text-anchor={beyond ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}
