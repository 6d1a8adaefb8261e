import type { JSX } from 'preact';
import { rounded, show } from '../../../kit/say/format.ts';
import { eventNames } from '../../../models/resilience/failover/events.ts';
import type { Outputs } from '../answer/compute.ts';
import { compared, eventLabels } from '../answer/words.ts';

/** The numbers of the picture of placements. */
export const PlacementTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <details>
    <summary>The numbers of this picture</summary>
    <div class="scroll" tabIndex={0} role="region" aria-label="Sessions that each event takes, by placement">
      <table>
        <thead>
          <tr>
            <th scope="col">Sessions lost</th>
            {eventNames.map((event) => (
              <th scope="col" class="num" key={event}>
                {eventLabels[event]}
              </th>
            ))}
            <th scope="col" class="num">
              A year
            </th>
            <th scope="col" class="num">
              Unavailable a year
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map(([placement, label]) => {
            const row = outputs.placements.find((each) => each.placement === placement);
            return (
              row && (
                <tr key={placement}>
                  <th scope="row">{label}</th>
                  {eventNames.map((event) => (
                    <td class="num" key={event}>
                      {rounded(row.sessionsLost[event])}
                    </td>
                  ))}
                  <td class="num">{rounded(row.sessionsLostPerYear)}</td>
                  <td class="num">{show(row.minutesPerYear, 'minutes')}</td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </div>
  </details>
);
