import type { JSX } from 'preact';
import { bytes, milliseconds, rounded } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { duration, methodLabels } from '../answer/words.ts';

const order = [
  'plain',
  'statusList',
  'bloom',
  'introspection',
  'denylist',
  'userCutoff',
  'serverSession',
  'dropKey',
] as const;

/** The methods side by side at the reader's settings. */
export const MethodsTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <>
    <h3>The methods side by side</h3>
    <div class="scroll" tabIndex={0} role="region" aria-label="Revocation methods side by side">
      <table class="methods">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Acceptable?</th>
            <th scope="col" class="num">
              Worst
            </th>
            <th scope="col" class="num">
              Mean
            </th>
            <th scope="col" class="num">
              Asks
            </th>
            <th scope="col" class="num">
              Memory
            </th>
            <th scope="col" class="num">
              Sent a second
            </th>
            <th scope="col" class="num">
              Added
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map((method) => {
            const figures = outputs[method];
            return (
              <tr key={method}>
                <th scope="row">{methodLabels[method]}</th>
                <td>
                  <span class={figures.meetsTarget ? 'fits' : 'refused'}>
                    {figures.meetsTarget ? 'yes' : 'too long'}
                  </span>
                </td>
                <td class="num">{duration(figures.exposureSeconds.worst)}</td>
                <td class="num">{duration(figures.exposureSeconds.mean)}</td>
                <td class="num">{rounded(figures.requestsPerSecond)}/s</td>
                <td class="num">{figures.memoryBytes > 0 ? bytes(Math.ceil(figures.memoryBytes)) : '–'}</td>
                <td class="num">{figures.bytesPerSecond > 0 ? bytes(Math.ceil(figures.bytesPerSecond)) : '–'}</td>
                <td class="num">{milliseconds(figures.addedMilliseconds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
    <p class="source">
      The first row asks for refreshes; every method with tokens pays them as well, a session in a store does not.
      Dropping the signing key ends all sessions at once.
    </p>
  </>
);
