import type { JSX } from 'preact';
import { milliseconds, rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { stormWords } from '../answer/words.ts';

/** Reconnects after each loss, beside what is left to admit them. */
export const StormTable = ({ storm }: Pick<Outputs, 'storm'>): JSX.Element => (
  <>
    <Table
      label="Reconnects after each loss"
      columns={[
        { head: 'What ends', cell: ({ label }) => label },
        { head: 'Clients', num: true, cell: ({ clients }) => rounded(clients) },
        { head: 'Reconnects a second', num: true, cell: ({ reconnectsPerSecond }) => rounded(reconnectsPerSecond) },
        { head: 'Admitted a second', num: true, cell: ({ admittedPerSecond }) => rounded(admittedPerSecond) },
        {
          head: 'Spread needed',
          num: true,
          cell: ({ spreadNeededSeconds }) =>
            spreadNeededSeconds === undefined ? 'nothing is left' : milliseconds(spreadNeededSeconds * 1000),
        },
      ]}
      rows={stormWords.map(([loss, label]) => ({ label, ...storm[loss] }))}
    />
    <p class="source">All at once: a deploy, a proxy that reloads, a store that is back.</p>
  </>
);
