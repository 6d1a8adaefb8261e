import { Drawing } from '../../../kit/view/Drawing.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import type { Row } from './waterfall-rows.ts';

const ROW = 30;
const VALUE = 56;

/** From the stateless count to the sticky one, step by step. */
export function Waterfall({ rows }: { readonly rows: readonly Row[] }) {
  const most = Math.max(...rows.map(({ from, to }) => Math.max(from, to)));
  return (
    <Drawing caption="Each step is a full solve with redundancy, under the same balancer; the steps add up exactly.">
      {(width) => {
        const narrow = width < 400;
        const left = narrow ? 0 : 190;
        const height = narrow ? ROW + 14 : ROW;
        const x = linearScale(0, most, left, width - VALUE);
        return (
          <svg
            viewBox={`0 0 ${width} ${rows.length * height}`}
            width={width}
            role="img"
            aria-label={rows.map(({ label, text }) => `${label}: ${text}`).join('; ')}
          >
            {rows.map(({ label, from, to, kind, text }, index) => {
              const top = index * height + (narrow ? 18 : 5);
              const start = x(Math.min(from, to));
              const end = Math.max(x(Math.max(from, to)), start + 2);
              return (
                <g key={label} class={`step ${kind}`}>
                  <text x={0} y={narrow ? top - 5 : top + 14}>
                    {label}
                  </text>
                  <rect x={start} y={top} width={end - start} height={20} rx={2} />
                  <text x={end + 8} y={top + 14} class="value">
                    {text}
                  </text>
                </g>
              );
            })}
          </svg>
        );
      }}
    </Drawing>
  );
}
