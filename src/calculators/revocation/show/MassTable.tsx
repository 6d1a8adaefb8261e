import type { JSX } from 'preact';
import { bytes, rounded, share } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';

const lists = [
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
      <Table
        label="Lists before and after a mass revocation"
        columns={[
          { head: 'List', cell: ([list]) => list },
          { head: 'Ordinary day', num: true, cell: ([, before]) => before },
          { head: 'After it', num: true, cell: ([, , after]) => after },
        ]}
        rows={[
          ['Entries, at most', rounded(daily.entries), rounded(mass.entries)],
          ...lists.map(([key, label]) => [label, bytes(Math.ceil(daily[key])), bytes(Math.ceil(mass[key]))]),
          [
            'False positives of a filter sized for the ordinary day',
            share(inputs.falsePositiveShare),
            `${share(undersizedFalsePositiveShare)}: ${rounded(undersizedRequestsPerSecond)}/s ask`,
          ],
        ]}
      />
    </>
  );
}
