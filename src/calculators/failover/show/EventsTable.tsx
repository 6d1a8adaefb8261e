import type { JSX } from 'preact';
import { milliseconds, rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { eventWords } from '../answer/words.ts';

/** What one event of each kind takes from the chosen placement. */
export const EventsTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <>
    <h3>What one event takes</h3>
    <Table
      label="What one event takes"
      columns={[
        { head: 'Event', cell: ({ event }) => eventWords[event].label },
        { head: 'A year', num: true, cell: ({ perYear }) => rounded(perYear) },
        { head: 'Sessions', num: true, cell: ({ sessionsLost }) => rounded(sessionsLost) },
        { head: 'Logins a user', num: true, cell: ({ forcedLoginsPerUser }) => rounded(forcedLoginsPerUser) },
        { head: 'Requests', num: true, cell: ({ requestsFailed }) => rounded(requestsFailed) },
        { head: 'Writes', num: true, cell: ({ writesLost }) => rounded(writesLost) },
        {
          head: 'Recovery',
          num: true,
          cell: ({ recoverySeconds }) =>
            recoverySeconds === undefined ? 'not by itself' : milliseconds(recoverySeconds * 1000),
        },
      ]}
      rows={outputs.events.filter(({ event, perYear }) => !eventWords[event].isOfStore || perYear > 0)}
    />
  </>
);
