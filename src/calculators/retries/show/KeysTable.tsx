import { bytes, exact, milliseconds, rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';

/** Duplicates with and without idempotency keys, and what the keys cost. */
export function KeysTable({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }) {
  const { duplicatesPerYear, keyEntries, keyStoreBytes, bytesPerKey, collisionProbability } = outputs;
  const rows: readonly (readonly [string, string])[] = [
    ['Duplicates a year, without keys', rounded(duplicatesPerYear.without)],
    [
      'Duplicates a year, with keys',
      duplicatesPerYear.with === undefined ? 'no promise: kept too short' : rounded(duplicatesPerYear.with),
    ],
    ['Keys alive', `${rounded(keyEntries)} (${exact(inputs.retentionHours)} h)`],
    ['Key store', `${bytes(keyStoreBytes)} (${exact(Math.round(bytesPerKey))} bytes a key)`],
    ['Chance that two keys are equal', rounded(collisionProbability)],
    ['One layer keeps trying for', `at most ${milliseconds(outputs.retryHorizonMilliseconds)}`],
    ['All layers together', `at most ${milliseconds(outputs.chainHorizonMilliseconds)}`],
  ];
  return (
    <Table
      label="Duplicates and keys"
      columns={[{ cell: ([name]) => name }, { num: true, cell: ([, value]) => value }]}
      rows={rows}
    />
  );
}
