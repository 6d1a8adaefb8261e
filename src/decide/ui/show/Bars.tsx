import type { JSX } from 'preact';
import type { Spread } from '../../../kit/draws/draws.ts';
import { usd } from '../../../kit/say/format.ts';
import type { RangesView } from '../../judge/ranges/ranges-view.ts';
import type { ItemView, OptionView } from '../../tell/view.ts';

type Name = 'money' | 'delay' | 'losses' | 'exposure' | 'components';
/** From the bottom of the bill upwards: what is paid, then what is only worth it. */
export const parts: readonly (readonly [Name, string])[] = [
  ['money', 'Bytes, stores, replicas'],
  ['components', 'Parts to operate'],
  ['delay', 'Added delay'],
  ['losses', 'Losses'],
  ['exposure', 'Exposure'],
];

const ROW = 46;
const BAR = 16;

/** What each placement costs in money, as a bar in true proportion, its parts in shades that print. */
export function Bars({
  item,
  ranges,
}: {
  readonly item: ItemView;
  readonly ranges: RangesView | undefined;
}): JSX.Element | null {
  if (item.options.length === 0) return null;
  return (
    <figure class="drawing bars">
      <div class="wide">
        <Drawing item={item} ranges={ranges} width={640} id="wide" />
      </div>
      <div class="narrow">
        <Drawing item={item} ranges={ranges} width={288} id="narrow" />
      </div>
      <Legend />
      <figcaption>
        Dollars a month, each part by {item.rates}.{' '}
        {item.options.length > 1 ? 'The first is recommended.' : 'No rule leaves another.'}
        {ranges && ' Bars are at the medians; a line spans 90% of the draws.'}
      </figcaption>
    </figure>
  );
}

function Drawing({
  item,
  ranges,
  width,
  id,
}: {
  readonly item: ItemView;
  readonly ranges: RangesView | undefined;
  readonly width: number;
  readonly id: string;
}): JSX.Element {
  const spreadOf = (option: OptionView) => ranges?.options[option.id];
  const most = Math.max(
    1e-9,
    ...item.options.map((option) => Math.max(option.totalUsdPerMonth, spreadOf(option)?.totalUsdPerMonth.p95 ?? 0)),
  );
  // Two numbers and the word between them take more room than one.
  const room = width - (ranges ? 132 : 84);
  const description = item.options
    .map((option) => `${option.title}: ${spreadOf(option)?.totalText ?? usd(option.totalUsdPerMonth)} a month`)
    .join('; ');
  return (
    <svg
      viewBox={`0 0 ${width} ${item.options.length * ROW}`}
      width={width}
      role="img"
      aria-label={`Cost of each placement. ${description}`}
    >
      <Patterns id={id} />
      {item.options.map((option, row) => {
        let x = 0;
        const spread = spreadOf(option);
        return (
          <g key={option.id} transform={`translate(0 ${row * ROW})`}>
            <text x="0" y="13" class={row === 0 ? 'first' : ''}>
              {option.title}
              {option.near ? ' (within a tenth)' : ''}
            </text>
            {parts.map(([name]) => {
              const wide = (option.worth[name] / most) * room;
              const bar = wide > 0.25 && (
                <rect
                  key={name}
                  x={x}
                  y="20"
                  width={wide}
                  height={BAR}
                  fill={fillOf(name, id)}
                  stroke="var(--ink)"
                  stroke-width="0.75"
                />
              );
              x += wide;
              return bar;
            })}
            {spread && <Whisker spread={spread.totalUsdPerMonth} scale={room / most} />}
            <text x={Math.max(x, ((spread?.totalUsdPerMonth.p95 ?? 0) / most) * room) + 6} y={20 + BAR - 4} class="sum">
              {spread?.totalText ?? usd(option.totalUsdPerMonth)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A line over 90% of the draws, with a tick at each end; its halo keeps it legible over any shade. */
function Whisker({ spread: { p5, p95 }, scale }: { readonly spread: Spread; readonly scale: number }): JSX.Element {
  const middle = 20 + BAR / 2;
  const path = `M${p5 * scale} ${middle - 5}v10m0 -5H${p95 * scale}m0 -5v10`;
  return (
    <g fill="none">
      <path d={path} stroke="var(--paper)" stroke-width="5" />
      <path d={path} stroke="var(--ink)" stroke-width="1.5" />
    </g>
  );
}

const fillOf = (name: Name, id: string): string =>
  ({
    money: 'var(--ink)',
    components: `url(#${id}-dots)`,
    delay: `url(#${id}-lines)`,
    losses: 'var(--ink-3)',
    exposure: 'var(--paper)',
  })[name];

const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-lines`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--raised)" />
      <rect width="1.75" height="5" fill="var(--ink)" />
    </pattern>
    <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" fill="var(--rule-2)" />
      <circle cx="2.5" cy="2.5" r="1" fill="var(--ink)" />
    </pattern>
  </defs>
);

const Legend = () => (
  <ul class="legend" aria-label="Parts of a bar">
    {parts.map(([name, label]) => (
      <li key={name}>
        <svg width="14" height="14" aria-hidden="true">
          <Patterns id={`legend-${name}`} />
          <rect
            x="0.5"
            y="0.5"
            width="13"
            height="13"
            fill={fillOf(name, `legend-${name}`)}
            stroke="var(--ink)"
            stroke-width="0.75"
          />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
