import type { JSX } from 'preact';
import { rounded, show } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { nines } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

/** Availability, factor by factor: what is independent, what hits all, what is in series. */
export function AvailabilityTable({ inputs, outputs }: Props): JSX.Element {
  const labels = {
    replicas: `At least ${rounded(outputs.replicasNeeded)} of ${rounded(inputs.replicas)} replicas up`,
    together: 'No failure of all at once',
    store: 'Store up, in series',
  } satisfies Readonly<Record<Outputs['availability']['parts'][number]['part'], string>>;
  const { availability, replicaMinutesPerYear } = outputs;
  return (
    <>
      <h3>Availability</h3>
      <Table
        label="Availability, factor by factor"
        class="availability"
        columns={[
          { head: 'Factor', cell: ({ label }) => label },
          { head: 'Share', num: true, cell: ({ share }) => nines(share) },
          { head: 'Down a year', num: true, cell: ({ minutesPerYear }) => show(minutesPerYear, 'minutes') },
        ]}
        rows={availability.parts.map(({ part, ...rest }) => ({ label: labels[part], ...rest }))}
        foot={[{ label: 'Product', ...availability }]}
      />
      <p class="source">
        One replica is down {show(replicaMinutesPerYear.given, 'minutes')} a year by the availability given, and{' '}
        {show(replicaMinutesPerYear.crashes, 'minutes')} by its crashes until they are noticed: the rest is starts,
        moves and maintenance. More replicas shrink the first factor only. What hits all of them at once is an
        assumption: change it. A signed token’s figure leaves out whoever issues it: while that is down, nobody signs in
        or renews.
      </p>
    </>
  );
}
