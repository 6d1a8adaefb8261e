import type { JSX } from 'preact';
import type { Outputs } from '../answer/compute.ts';
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
        <div class="scroll" tabIndex={0} role="region" aria-label="Break-evens">
          <table>
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col" class="num">
                  Now
                </th>
                <th scope="col" class="num">
                  Break-even
                </th>
                <th scope="col">Above it</th>
              </tr>
            </thead>
            <tbody>
              {outputs.breakEvens.map(({ metric, input, value, above, cliff }) => (
                <tr key={`${metric} ${input} ${value}`}>
                  <th scope="row">{labelOf(input)}</th>
                  <td class="num">{now(input)}</td>
                  <td class="num">{showBreakEven(input, value)}</td>
                  <td>
                    {metricLabels[metric]}: {wayLabels[above]} wins{cliff ? ', at a cliff' : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
