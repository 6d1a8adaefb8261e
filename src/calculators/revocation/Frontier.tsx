import type { JSX } from 'preact';
import { Drawing } from '../../kit/Drawing.tsx';
import { rounded } from '../../kit/format.ts';
import type { Outputs } from './compute.ts';
import { curvesOf } from './curves.ts';
import { FrontierChart } from './FrontierChart.tsx';
import type { Inputs } from './fields.ts';
import { duration, methodLabels } from './words.ts';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

const columns = ['plain', 'statusList', 'bloom', 'introspection'] as const;

/** The frontier as a picture, and the same numbers as a table. */
export function Frontier({ inputs, outputs }: Props): JSX.Element {
  const curves = curvesOf(inputs, outputs);
  return (
    <>
      <h3>Exposure against cost</h3>
      <Drawing caption="On the line or left of it is acceptable. Along each curve one thing is turned: the token’s lifetime, how often a list or a Bloom filter is pulled, how long an answer is cached (ask: introspection). The marks are your settings. Slate forgets what was revoked, amber remembers it.">
        {(width) => (
          <FrontierChart width={width} curves={curves} acceptableSeconds={inputs.acceptableExposureSeconds} />
        )}
      </Drawing>
      <details>
        <summary>The numbers of this picture</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label="Requests a second for each worst exposure">
          <table>
            <thead>
              <tr>
                <th scope="col">Worst exposure</th>
                {columns.map((method) => (
                  <th scope="col" class="num" key={method}>
                    {methodLabels[method]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outputs.frontier.map((point) => (
                <tr key={point.exposureSeconds}>
                  <th scope="row">{duration(point.exposureSeconds)}</th>
                  {columns.map((method) => {
                    const rate = point[method];
                    return (
                      <td class="num" key={method}>
                        {rate === undefined ? 'under the leeway' : `${rounded(rate)}/s`}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
