import type { JSX } from 'preact';
import { rounded } from '../../../kit/say/format.ts';
import { AxisBelow, AxisLeft } from '../../../kit/view/Axis.tsx';
import { pathThrough } from '../../../kit/view/path.ts';
import { logScale } from '../../../kit/view/scale.ts';
import { duration } from '../answer/words.ts';
import type { Curves, Place } from './curves.ts';

const HEIGHT = 330;
const TOP = 40;
const BOTTOM = HEIGHT - 42;
const LABEL_STEP = 15;

/** Exposures that people have words for. */
const TIMES = [0.001, 0.01, 0.1, 1, 10, 60, 600, 3600, 36_000, 86_400, 864_000, 8_640_000, 86_400_000];

const names: { readonly [M in Curves['lines'][number]['method']]: string } = {
  plain: 'token',
  bloom: 'Bloom',
  statusList: 'list',
  introspection: 'ask',
};

/** What stands at the reader's settings: the token is all that needs nothing else. */
const marks: { readonly [M in Curves['settings'][number]['method']]: 'circle' | 'square' } = {
  plain: 'circle',
  bloom: 'square',
  statusList: 'square',
  introspection: 'square',
  denylist: 'square',
  userCutoff: 'square',
  serverSession: 'square',
  dropKey: 'square',
};

/** Who remembers what was revoked. */
const kinds: { readonly [M in Curves['lines'][number]['method']]: 'free' | 'state' } = {
  plain: 'free',
  bloom: 'state',
  statusList: 'state',
  introspection: 'state',
};

type Props = { readonly width: number; readonly curves: Curves; readonly acceptableSeconds: number };

/** Pushes labels apart that would overlap, top to bottom. */
function apart<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  let free = -Infinity;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + LABEL_STEP;
      return { ...label, y };
    });
}

/** Worst exposure against requests to the authority: slate forgets, amber remembers what was revoked. Left of the line is acceptable. */
export function FrontierChart({ width, curves, acceptableSeconds }: Props): JSX.Element {
  const left = 46;
  const gutter = left + 30;
  const right = width - 50;
  const x = logScale(curves.fromSeconds, curves.toSeconds, gutter, right);
  const y = logScale(curves.fromPerSecond, curves.toPerSecond, BOTTOM, TOP);
  const across = (seconds: number) => (seconds > 0 ? x(seconds) : left + 12);
  const path = (places: readonly Place[]) =>
    pathThrough(places.map((place) => [x(place.exposureSeconds), y(place.requestsPerSecond)]));
  const labels = apart(
    curves.lines.flatMap(({ method, places }) => {
      const end = places.at(-1);
      return end ? [{ method, x: x(end.exposureSeconds), y: y(end.requestsPerSecond) + 4 }] : [];
    }),
  );
  const limit = across(acceptableSeconds);
  const limitLabel = `acceptable: ${duration(acceptableSeconds)}`;
  const ticks = TIMES.filter((seconds) => seconds >= curves.fromSeconds && seconds <= curves.toSeconds);
  const every = Math.ceil(ticks.length / (width > 500 ? 8 : 4));
  const decades = Math.max(1, Math.ceil(y.ticks.length / 7));
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      role="img"
      aria-label="Worst exposure against requests a second"
    >
      <rect
        x={limit}
        y={TOP}
        width={Math.max(0, right - limit)}
        height={BOTTOM - TOP}
        fill="var(--rule)"
        opacity="0.45"
      />
      <AxisLeft
        scale={y}
        ticks={y.ticks.filter((_, index) => index % decades === 0)}
        from={left}
        to={right}
        text={rounded}
      />
      <text x={0} y={12}>
        requests/s to the authority
      </text>
      <line x1={left} x2={right} y1={BOTTOM} y2={BOTTOM} stroke="var(--rule-2)" />
      <text x={left + 12} y={BOTTOM + 17} text-anchor="middle">
        0
      </text>
      <AxisBelow
        scale={x}
        ticks={ticks.filter((_, index) => index % every === 0)}
        y={BOTTOM}
        mark={4}
        text={duration}
      />
      <text x={right} y={HEIGHT - 8} text-anchor="end">
        worst exposure
      </text>
      <line x1={limit} x2={limit} y1={TOP - 2} y2={BOTTOM} stroke="var(--ink)" stroke-width="1.5" />
      <text
        class="frontier-limit"
        x={limit > width * 0.6 ? limit - 5 : limit + 5}
        y={TOP - 7}
        text-anchor={limit > width * 0.6 ? 'end' : 'start'}
      >
        {limitLabel}
      </text>
      {curves.lines.map(({ method, places }) => (
        <path key={method} class={`frontier-curve ${method} ${kinds[method]}`} d={path(places)} fill="none" />
      ))}
      {labels.map(({ method, x: end, y: at }) => (
        <text key={method} class={`frontier-name ${kinds[method]}`} x={Math.min(end, right) + 6} y={at}>
          {names[method]}
        </text>
      ))}
      {curves.settings.map(({ method, exposureSeconds, requestsPerSecond }) =>
        marks[method] === 'circle' ? (
          <circle
            class="frontier-mark free"
            key={method}
            cx={across(exposureSeconds)}
            cy={y(requestsPerSecond)}
            r="5"
          />
        ) : (
          <rect
            class="frontier-mark state"
            key={method}
            x={across(exposureSeconds) - 5}
            y={y(requestsPerSecond) - 5}
            width="10"
            height="10"
          />
        ),
      )}
      <text
        class="frontier-name state"
        x={left + 1}
        y={y(curves.settings.at(-1)?.requestsPerSecond ?? curves.toPerSecond) - 10}
      >
        look up
      </text>
    </svg>
  );
}
