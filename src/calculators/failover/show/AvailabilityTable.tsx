import type { JSX } from 'preact';
import { rounded, show } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { nines } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

/** Availability, factor by factor: what is independent, what hits all, what is in series. */
export function AvailabilityTable({ inputs, outputs }: Props): JSX.Element {
  const labels = {
    replicas: `At least ${rounded(outputs.replicasNeeded)} of ${rounded(inputs.replicas)} replicas up`,
    together: 'No failure of all at once',
    store: 'Store up, in series',
  } as const;
  const { availability } = outputs;
  return (
    <>
      <h3>Availability</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Availability, factor by factor">
        <table class="availability">
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col" class="num">
                Share
              </th>
              <th scope="col" class="num">
                Down a year
              </th>
            </tr>
          </thead>
          <tbody>
            {availability.parts.map(({ part, share, minutesPerYear }) => (
              <tr key={part}>
                <th scope="row">{labels[part]}</th>
                <td class="num">{nines(share)}</td>
                <td class="num">{show(minutesPerYear, 'minutes')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Product</th>
              <td class="num">{nines(availability.share)}</td>
              <td class="num">{show(availability.minutesPerYear, 'minutes')}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="source">
        More replicas shrink the first factor only. What hits all of them at once is an assumption: change it.
      </p>
    </>
  );
}
