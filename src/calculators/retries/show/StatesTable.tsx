import { rounded, share } from '../../../kit/say/format.ts';
import type { Branches } from './branches.ts';

const EVERY = 4;

/** The chart's numbers. */
export const StatesTable = ({ states }: { readonly states: Branches }) => (
  <details>
    <summary>The chart as a table</summary>
    <div class="scroll" tabIndex={0} role="region" aria-label="Answered over asked, and the states there are">
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">
              Asked a second
            </th>
            <th scope="col" class="num">
              Answered, healthy
            </th>
            <th scope="col" class="num">
              Slots busy
            </th>
            <th scope="col">Collapsed state</th>
          </tr>
        </thead>
        <tbody>
          {states.healthy
            .filter((_, index) => index % EVERY === 0)
            .map(({ requestsPerSecond, goodputPerSecond, busyShare }) => (
              <tr key={requestsPerSecond}>
                <th scope="row" class="num">
                  {rounded(requestsPerSecond)}
                </th>
                <td class="num">{rounded(goodputPerSecond)}</td>
                <td class="num">{share(busyShare)}</td>
                <td>{requestsPerSecond >= states.metastableAbove ? 'exists too' : 'cannot last'}</td>
              </tr>
            ))}
          <tr>
            <th scope="row" class="num">
              over {rounded(states.collapseAbove)}
            </th>
            <td class="num">none</td>
            <td class="num">100%</td>
            <td>the only one</td>
          </tr>
        </tbody>
      </table>
    </div>
  </details>
);
