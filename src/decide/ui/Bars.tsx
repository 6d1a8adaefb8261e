import type { JSX } from 'preact';
import { usd } from '../../kit/format.ts';
import type { ItemView } from '../view.ts';

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

/** What each placement costs in the reader's own money, as a bar in true proportion, its parts in shades that print. */
export function Bars({ item }: { readonly item: ItemView }): JSX.Element | null {
  if (item.options.length === 0) return null;
  return (
    <figure class="drawing bars">
      <div class="wide">
        <Drawing item={item} width={640} id="wide" />
      </div>
      <div class="narrow">
        <Drawing item={item} width={288} id="narrow" />
      </div>
      <Legend />
      <figcaption>
        Dollars a month, each part by your exchange rates.{' '}
        {item.options.length > 1 ? 'The first is recommended.' : 'No rule leaves another.'}
      </figcaption>
    </figure>
  );
}

function Drawing({
  item,
  width,
  id,
}: {
  readonly item: ItemView;
  readonly width: number;
  readonly id: string;
}): JSX.Element {
  const most = Math.max(1e-9, ...item.options.map(({ totalUsdPerMonth }) => totalUsdPerMonth));
  const room = width - 84;
  const description = item.options
    .map(({ title, totalUsdPerMonth }) => `${title}: ${usd(totalUsdPerMonth)} a month`)
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
            <text x={x + 6} y={20 + BAR - 4} class="sum">
              {usd(option.totalUsdPerMonth)}
            </text>
          </g>
        );
      })}
    </svg>
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
