import type { JSX } from 'preact';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { labelOf, metricLabels, showBreakEven, wayLabels } from './labels.ts';

/** Every crossing in range: where one input alone turns the answer. */
export function BreakEvens({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element {
  const now = (input: string): string => {
    const value = Object.entries(inputs).find(([name]) => name === input)?.[1];
    return typeof value === 'number' ? showBreakEven(input, value) : '';
  };
  return (
    <>
      <h3>Where the answer turns</h3>
      {outputs.breakEvens.length === 0 ? (
        <p>No single input turns it anywhere in its range.</p>
      ) : (
        <Table
          label="Break-evens"
          columns={[
            { head: 'Input', cell: ({ input }) => labelOf(input) },
            { head: 'Now', num: true, cell: ({ input }) => now(input) },
            { head: 'Break-even', num: true, cell: ({ input, value }) => showBreakEven(input, value) },
            {
              head: 'Above it',
              cell: ({ metric, above, cliff }) =>
                `${metricLabels[metric]}: ${wayLabels[above]} wins${cliff ? ', at a cliff' : ''}`,
            },
          ]}
          rows={outputs.breakEvens}
        />
      )}
    </>
  );
}
