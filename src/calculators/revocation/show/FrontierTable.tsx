import type { JSX } from 'preact';
import { rounded } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { duration, methodLabels } from '../answer/words.ts';

const columns = ['plain', 'statusList', 'bloom', 'introspection'] as const;

/** The numbers of the frontier. */
export const FrontierTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
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
);
