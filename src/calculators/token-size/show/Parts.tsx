import { exact } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { statePartNames } from '../../../models/token/encoding/part.ts';
import type { Outputs } from '../answer/outputs.ts';
import { textWidth } from './ruler-layout.ts';

const isState = (name: string): boolean => statePartNames.has(name);

/** Segments of the bar with their place, in true proportion. */
function segmentsOf({ parts, tokenBytes }: Outputs, width: number) {
  let before = 0;
  return parts.map(({ name, bytes }) => {
    const x = (before / tokenBytes) * width;
    before += bytes;
    return { name, bytes, x, width: (bytes / tokenBytes) * width, label: `${name} ${exact(bytes)}` };
  });
}

/** The token as a bar, part by part: amber is the state that it carries, grey the price of carrying it. */
export function Parts({ outputs }: { readonly outputs: Outputs }) {
  const { parts, tokenBytes } = outputs;
  const spoken = `Parts of the token: ${parts.map(({ name, bytes }) => `${name} ${exact(bytes)} bytes`).join(', ')}`;
  return (
    <>
      <Drawing>
        {(width) => (
          <svg viewBox={`0 0 ${width} 46`} width={width} role="img" aria-label={spoken} class="parts">
            {segmentsOf(outputs, width).map(({ name, x, width: own, label }) => (
              <g key={name}>
                <rect class={isState(name) ? 'state' : 'price'} x={x} y="18" width={own} height="24" />
                {textWidth(label) < own && (
                  <text x={x} y="12">
                    {label}
                  </text>
                )}
              </g>
            ))}
          </svg>
        )}
      </Drawing>
      <ul class="legend parts-legend">
        {parts.map(({ name, bytes }) => (
          <li key={name} class={isState(name) ? 'key state' : 'key price'}>
            {name} <b>{exact(bytes)}</b>
            {isState(name) && ', the state you carry'}
          </li>
        ))}
        <li>
          in all <b>{exact(tokenBytes)}</b>
        </li>
      </ul>
    </>
  );
}
