import type { JSX } from 'preact';
import { rounded, show } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import { eventNames } from '../../../models/resilience/failover/events.ts';
import type { Outputs } from '../answer/outputs.ts';
import { compared, eventWords } from '../answer/words.ts';

type Row = { readonly label: string; readonly row: Outputs['placements'][number] };

/** The numbers of the picture of placements. */
export const PlacementTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <details>
    <summary>The numbers of this picture</summary>
    <Table
      label="Sessions that each event takes, by placement"
      columns={[
        { head: 'Sessions lost', cell: ({ label }) => label },
        ...eventNames.map((event) => ({
          head: eventWords[event].label,
          num: true,
          cell: ({ row }: Row) => rounded(row.sessionsLost[event]),
        })),
        { head: 'A year', num: true, cell: ({ row }) => rounded(row.sessionsLostPerYear) },
        { head: 'Unavailable a year', num: true, cell: ({ row }) => show(row.minutesPerYear, 'minutes') },
      ]}
      rows={compared.flatMap(([placement, label]) => {
        const row = outputs.placements.find((each) => each.placement === placement);
        return row ? [{ label, row }] : [];
      })}
    />
  </details>
);
