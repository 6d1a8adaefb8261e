import type { JSX } from 'preact';
import { rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { duration, methodLabels } from '../answer/words.ts';

const columns = ['plain', 'statusList', 'bloom', 'introspection'] as const;

/** The numbers of the frontier. */
export const FrontierTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <details>
    <summary>The numbers of this picture</summary>
    <Table
      label="Requests a second for each worst exposure"
      columns={[
        { head: 'Worst exposure', cell: ({ exposureSeconds }) => duration(exposureSeconds) },
        ...columns.map((method) => ({
          head: methodLabels[method],
          num: true,
          cell: ({ [method]: rate }: Outputs['frontier'][number]) =>
            rate === undefined ? 'under the leeway' : `${rounded(rate)}/s`,
        })),
      ]}
      rows={outputs.frontier}
    />
  </details>
);
