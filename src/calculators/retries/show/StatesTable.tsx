import { rounded, share } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Branches } from './branches.ts';

const EVERY = 4;

/** The chart's numbers. */
export const StatesTable = ({ states }: { readonly states: Branches }) => (
  <details>
    <summary>The chart as a table</summary>
    <Table
      label="Answered over asked, and the states there are"
      columns={[
        { head: 'Asked a second', num: true, cell: ([asked]) => asked },
        { head: 'Answered, healthy', num: true, cell: ([, answered]) => answered },
        { head: 'Slots busy', num: true, cell: ([, , busy]) => busy },
        { head: 'Collapsed state', cell: ([, , , collapsed]) => collapsed },
      ]}
      rows={[
        ...states.healthy
          .filter((_, index) => index % EVERY === 0)
          .map(({ requestsPerSecond, goodputPerSecond, busyShare }) => [
            rounded(requestsPerSecond),
            rounded(goodputPerSecond),
            share(busyShare),
            requestsPerSecond >= states.metastableAbove ? 'exists too' : 'cannot last',
          ]),
        [`over ${rounded(states.collapseAbove)}`, 'none', '100%', 'the only one'],
      ]}
    />
  </details>
);
