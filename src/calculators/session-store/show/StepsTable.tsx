import { exact, rounded } from '../../../kit/say/format.ts';
import type { Stairs } from './stairs.ts';

/** The staircase's numbers. */
export const StepsTable = ({ stairs, storedBytes }: { readonly stairs: Stairs; readonly storedBytes: number }) => (
  <details>
    <summary>The staircase as a table</summary>
    <div class="scroll" tabIndex={0} role="region" aria-label="Steps of what a session takes">
      <table>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col" class="num">
              Bytes in the store
            </th>
          </tr>
        </thead>
        <tbody>
          {stairs.steps.map(({ fromBytes, toBytes, bytesPerSession }) => (
            <tr key={fromBytes} class={fromBytes <= storedBytes && storedBytes <= toBytes ? 'own-step' : undefined}>
              <th scope="row">
                {exact(fromBytes)} to {exact(toBytes)} bytes
                {fromBytes <= storedBytes && storedBytes <= toBytes ? ' (this size)' : ''}
              </th>
              <td class="num">{rounded(bytesPerSession)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
