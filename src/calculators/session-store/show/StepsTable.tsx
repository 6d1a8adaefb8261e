import { exact, rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Stairs } from './stairs.ts';

const isOn = ({ fromBytes, toBytes }: Stairs['steps'][number], storedBytes: number): boolean =>
  fromBytes <= storedBytes && storedBytes <= toBytes;

/** The staircase's numbers. */
export const StepsTable = ({ stairs, storedBytes }: { readonly stairs: Stairs; readonly storedBytes: number }) => (
  <details>
    <summary>The staircase as a table</summary>
    <Table
      label="Steps of what a session takes"
      columns={[
        {
          head: 'Session',
          cell: (step) =>
            `${exact(step.fromBytes)} to ${exact(step.toBytes)} bytes${isOn(step, storedBytes) ? ' (this size)' : ''}`,
        },
        { head: 'Bytes in the store', num: true, cell: ({ bytesPerSession }) => rounded(bytesPerSession) },
      ]}
      rows={stairs.steps}
      tr={(step) => ({ class: isOn(step, storedBytes) ? 'own-step' : undefined })}
    />
  </details>
);
