import type { JSX } from 'preact';
import { bytes, milliseconds, rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { duration, methodLabels } from '../answer/words.ts';

const order = [
  'plain',
  'statusList',
  'bloom',
  'introspection',
  'denylist',
  'userCutoff',
  'serverSession',
  'dropKey',
] as const;

const size = (value: number) => (value > 0 ? bytes(Math.ceil(value)) : '–');

/** The methods side by side at the reader's settings. */
export const MethodsTable = ({ outputs }: { readonly outputs: Outputs }): JSX.Element => (
  <>
    <h3>The methods side by side</h3>
    <Table
      label="Revocation methods side by side"
      class="methods"
      columns={[
        { head: 'Method', cell: ({ method }) => methodLabels[method] },
        {
          head: 'Acceptable?',
          cell: ({ meetsTarget }) => (
            <span class={meetsTarget ? 'fits' : 'refused'}>{meetsTarget ? 'yes' : 'too long'}</span>
          ),
        },
        { head: 'Worst', num: true, cell: ({ exposureSeconds }) => duration(exposureSeconds.worst) },
        { head: 'Mean', num: true, cell: ({ exposureSeconds }) => duration(exposureSeconds.mean) },
        { head: 'Asks', num: true, cell: ({ requestsPerSecond }) => `${rounded(requestsPerSecond)}/s` },
        { head: 'Memory', num: true, cell: ({ memoryBytes }) => size(memoryBytes) },
        { head: 'Sent a second', num: true, cell: ({ bytesPerSecond }) => size(bytesPerSecond) },
        { head: 'Added', num: true, cell: ({ addedMilliseconds }) => milliseconds(addedMilliseconds) },
      ]}
      rows={order.map((method) => ({ method, ...outputs[method] }))}
    />
    <p class="source">
      The first row asks for refreshes; every method with tokens pays them as well, a session in a store does not.
      Dropping the signing key ends all sessions at once.
    </p>
  </>
);
