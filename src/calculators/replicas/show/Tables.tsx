import { milliseconds, rounded, share, usd } from '../../../kit/say/format.ts';
import { type Column, Table } from '../../../kit/view/Table.tsx';
import { survivors } from '../../../models/queueing/sizing/redundancy.ts';
import type { Outputs } from '../answer/outputs.ts';
import { CONSTRAINTS } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

/** What each constraint asks for alone, the binding one named. */
export function Constraints({ outputs }: { readonly outputs: Outputs }) {
  const { byConstraint, bindingConstraint } = outputs;
  if (!byConstraint) return null;
  return (
    <>
      <h3>What each constraint asks for alone</h3>
      <ul class="constraints">
        {Object.entries(byConstraint).map(([name, count]) => (
          <li key={name} class={name === bindingConstraint ? 'binds' : undefined}>
            <b>{rounded(count)}</b> {CONSTRAINTS[name]?.isMost ? 'at most, for ' : 'for '}
            {CONSTRAINTS[name]?.said}
            {name === bindingConstraint ? ' (binds)' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

const afterTheLoss = (
  inputs: Inputs,
  running: number,
): Column<{ readonly replicas: number; readonly enough?: boolean }> => ({
  head: 'After the loss',
  cell: ({ replicas, enough }) => {
    if (enough) return <span class="fits">enough</span>;
    return survivors(replicas, inputs) < running ? <span class="refused">too few</span> : 'if zones are uneven';
  },
});

/** One replica more or less. */
export function Neighbours({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }) {
  const { neighbours, replicas } = outputs;
  if (!neighbours) return null;
  const solving = inputs.replicas === undefined;
  return (
    <>
      <h3>One replica more or less</h3>
      <Table
        label="Neighbouring counts"
        class="neighbours"
        columns={[
          {
            head: 'Replicas, all up',
            cell: (row) =>
              rounded(row.replicas) + (row.replicas === replicas ? (solving ? ', answer' : ', given') : ''),
          },
          { head: 'Utilisation', num: true, cell: ({ utilisation }) => share(utilisation) },
          {
            head: 'p99',
            num: true,
            cell: ({ p99Milliseconds }) => (p99Milliseconds === undefined ? 'overload' : milliseconds(p99Milliseconds)),
          },
          { head: 'A month', num: true, cell: ({ usdPerMonth }) => usd(usdPerMonth) },
          ...(solving ? [afterTheLoss(inputs, outputs.runningReplicas ?? 1)] : []),
        ]}
        rows={neighbours}
        tr={(row) => ({ class: row.replicas === replicas ? 'answer-row' : undefined })}
      />
      {solving && inputs.zonesLost > 0 && (
        <p class="source">The answer has as many in each zone; other counts leave some zones with one fewer.</p>
      )}
    </>
  );
}
