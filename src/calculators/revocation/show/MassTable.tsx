import type { JSX } from 'preact';
import { bytes, rounded, share } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import type { Inputs } from '../ask/fields.ts';

const rows = [
  ['denylistBytes', 'Denylist'],
  ['statusListBytes', 'Status list, as it travels'],
  ['bloomBytes', 'Bloom filter, sized for it'],
] as const;

/** What a mass revocation does to each list. */
export function MassTable({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element {
  const { daily, mass, undersizedFalsePositiveShare, undersizedRequestsPerSecond } = outputs.lists;
  return (
    <>
      <h3>What {rounded(inputs.massRevocation)} revocations at once do to a list</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Lists before and after a mass revocation">
        <table>
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col" class="num">
                Ordinary day
              </th>
              <th scope="col" class="num">
                After it
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Entries, at most</th>
              <td class="num">{rounded(daily.entries)}</td>
              <td class="num">{rounded(mass.entries)}</td>
            </tr>
            {rows.map(([key, label]) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td class="num">{bytes(Math.ceil(daily[key]))}</td>
                <td class="num">{bytes(Math.ceil(mass[key]))}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">False positives of a filter sized for the ordinary day</th>
              <td class="num">{share(inputs.falsePositiveShare)}</td>
              <td class="num">
                {share(undersizedFalsePositiveShare)}: {rounded(undersizedRequestsPerSecond)}/s ask
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
