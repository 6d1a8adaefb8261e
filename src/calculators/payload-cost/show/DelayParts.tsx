import type { JSX } from 'preact';
import { milliseconds } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { linearScale } from '../../../kit/view/scale.ts';
import type { Outputs } from '../answer/compute.ts';

const parts = [
  ['uplink', 'uplink', 'var(--ink-2)'],
  ['roundTrips', 'round trips', 'var(--ink-3)'],
  ['processor', 'processor', 'var(--rule-2)'],
  ['store', 'store', 'var(--state-fill)'],
] as const;
const ways = [
  ['carry', 'Carry'],
  ['lookUp', 'Look up'],
] as const;

const meanOf = (side: Outputs['carry']): number =>
  parts.reduce((sum, [part]) => sum + side.addedMilliseconds.parts[part], 0);

/** The mean added delay of both ways, cut into where it comes from. */
export function DelayParts({ outputs }: { readonly outputs: Outputs }): JSX.Element {
  const longest = Math.max(meanOf(outputs.carry), meanOf(outputs.lookUp));
  const bars = (width: number) => {
    const scale = linearScale(0, longest, 0, width);
    return (
      <svg
        viewBox={`0 0 ${width} 108`}
        width={width}
        role="img"
        aria-label="Mean added delay by part; the table below has the numbers"
      >
        {ways.map(([way, label], row) => {
          let from = 0;
          return (
            <g key={way}>
              <text x="0" y={16 + row * 54}>
                {label}: {milliseconds(meanOf(outputs[way]))} on average
              </text>
              {parts.map(([part, , fill]) => {
                const start = from;
                from += outputs[way].addedMilliseconds.parts[part];
                return (
                  <rect
                    key={part}
                    x={scale(start)}
                    y={24 + row * 54}
                    width={Math.max(0, scale(from) - scale(start))}
                    height="20"
                    fill={fill}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
    );
  };
  return (
    <>
      <h3>Where the delay comes from</h3>
      <Drawing>{bars}</Drawing>
      <table class="parts">
        <thead>
          <tr>
            <th scope="col">Part, on average</th>
            <th scope="col" class="num">
              Carry
            </th>
            <th scope="col" class="num">
              Look up
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([part, label, fill]) => (
            <tr key={part}>
              <th scope="row">
                <svg width="12" height="12" aria-hidden="true">
                  <rect width="12" height="12" fill={fill} />
                </svg>{' '}
                {label}
              </th>
              {ways.map(([way]) => (
                <td key={way} class="num">
                  {milliseconds(outputs[way].addedMilliseconds.parts[part])}
                </td>
              ))}
            </tr>
          ))}
          {(['p50', 'p99'] as const).map((percentile) => (
            <tr key={percentile}>
              <th scope="row">{percentile === 'p50' ? 'median' : 'p99'} of all requests</th>
              {ways.map(([way]) => (
                <td key={way} class="num">
                  {milliseconds(outputs[way].addedMilliseconds[percentile])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">Parts add up to the mean. Percentiles do not add.</p>
    </>
  );
}
