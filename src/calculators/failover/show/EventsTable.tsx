import type { JSX } from 'preact';
import { milliseconds, rounded } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { eventLabels } from '../answer/words.ts';

/** What one event of each kind takes from the chosen placement. */
export const EventsTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <>
    <h3>What one event takes</h3>
    <div class="scroll" tabIndex={0} role="region" aria-label="What one event takes">
      <table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col" class="num">
              A year
            </th>
            <th scope="col" class="num">
              Sessions
            </th>
            <th scope="col" class="num">
              Requests
            </th>
            <th scope="col" class="num">
              Writes
            </th>
            <th scope="col" class="num">
              Recovery
            </th>
          </tr>
        </thead>
        <tbody>
          {outputs.events
            .filter(({ event, perYear }) => event !== 'storeFailover' || perYear > 0)
            .map((row) => (
              <tr key={row.event}>
                <th scope="row">{eventLabels[row.event]}</th>
                <td class="num">{rounded(row.perYear)}</td>
                <td class="num">{rounded(row.sessionsLost)}</td>
                <td class="num">{rounded(row.requestsFailed)}</td>
                <td class="num">{rounded(row.writesLost)}</td>
                <td class="num">
                  {row.recoverySeconds === undefined ? 'not by itself' : milliseconds(row.recoverySeconds * 1000)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  </>
);
