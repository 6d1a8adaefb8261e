import type { JSX } from 'preact';
import { exact } from '../../kit/say/format.ts';
import type { Proportion as Parts } from '../tell/told.ts';

const WIDTH = 1104;
const GAP = 1;
/** A label under this width would run into the next; the list beside it names the part. */
const NARROWEST_LABEL = 150;

type Placed = Parts['parts'][number] & { readonly x: number; readonly width: number };

const placed = ({ parts, total }: Parts): readonly Placed[] => {
  let x = 0;
  return parts.map((part) => {
    const here = x;
    const width = (part.bytes / total) * WIDTH;
    x += width;
    return { ...part, x: here, width: Math.max(0.5, width - GAP) };
  });
};

/** A long name by its end, which tells one part from the next. */
const short = (label: string): string =>
  label.replace(/^(\S+) (.{24,})$/, (_, field: string, name: string) => `${field} …${name.slice(-18)}`);
/** What a label needs, with its number. */
const LABEL_WIDTH = 230;

/** The refused head over the full width, true to scale: which line the first byte is in that does not fit, and by how much. */
export function Proportion(told: Parts): JSX.Element {
  const { title, parts, total, limit } = told;
  const isOver = total > limit;
  const at = Math.min(WIDTH, (limit / total) * WIDTH);
  const all = placed(told);
  const words = `${title}: ${parts.map(({ label, bytes }) => `${label} ${exact(bytes)}`).join(', ')}; limit ${exact(limit)}`;
  const [labelled, rest] = [
    all.filter(({ width }) => width >= NARROWEST_LABEL),
    all.filter(({ width }) => width < NARROWEST_LABEL),
  ];
  const isTight = (labelled.at(-1)?.x ?? 0) > WIDTH - 2 * LABEL_WIDTH;
  const restWords = rest.map(({ label, bytes }) => `${short(label)} ${exact(bytes)}`).join(', ');
  return (
    <div class="proportion">
      <h3>{title}</h3>
      <svg class="wide-only" viewBox={`0 0 ${WIDTH} 74`} width="100%" role="img" aria-label={words}>
        {all.map(({ label, x, width, isState }, index) => (
          <rect
            key={label + index}
            x={x}
            y="24"
            width={width}
            height="22"
            class={isState ? (index % 2 === 1 ? 'carried second' : 'carried') : 'rest'}
          />
        ))}
        {isOver && <rect x={at} y="24" width={WIDTH - at} height="22" class="over" />}
        {isOver && <line x1={at} x2={at} y1="16" y2="54" class="limit" />}
        {labelled.map(({ label, bytes, x }) => (
          <text key={label} x={x} y="14">
            {short(label)} <tspan class="strong">{exact(bytes)}</tspan>
          </text>
        ))}
        {restWords !== '' && !isTight && (
          <text x={WIDTH} y="14" text-anchor="end">
            {restWords}
          </text>
        )}
        <text x="0" y="68">
          byte 1{restWords !== '' && isTight ? `; at its end ${restWords}` : ''}
        </text>
        <text x={WIDTH} y="68" text-anchor="end" class={isOver ? 'bad' : undefined}>
          {isOver
            ? `limit ${exact(limit)}; ${exact(total)} sent, ${exact(total - limit)} over`
            : `${exact(total)} of ${exact(limit)}`}
        </text>
      </svg>
      <ol class="narrow-only parts">
        {all.map(({ label, bytes, isState }, index) => (
          <li key={label + index}>
            <span>{label}</span>
            <b>{exact(bytes)}</b>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class={isState ? 'carried' : 'rest'} width={(bytes / total) * 100} height="6" />
            </svg>
          </li>
        ))}
        <li>
          <span>limit</span>
          <b>{exact(limit)}</b>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="limit-mark" width={Math.min(100, (limit / total) * 100)} height="6" />
          </svg>
        </li>
      </ol>
    </div>
  );
}
