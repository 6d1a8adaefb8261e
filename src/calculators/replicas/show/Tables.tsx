import { milliseconds, rounded, share, usd } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
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
            <b>{rounded(count)}</b> {name === 'storeConnections' ? 'at most, for ' : 'for '}
            {CONSTRAINTS[name]}
            {name === bindingConstraint ? ' (binds)' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One replica more or less. */
export function Neighbours({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }) {
  const { neighbours, replicas } = outputs;
  if (!neighbours) return null;
  const solving = inputs.replicas === undefined;
  return (
    <>
      <h3>One replica more or less</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Neighbouring counts">
        <table class="neighbours">
          <thead>
            <tr>
              <th scope="col">Replicas, all up</th>
              <th scope="col" class="num">
                Utilisation
              </th>
              <th scope="col" class="num">
                p99
              </th>
              <th scope="col" class="num">
                A month
              </th>
              {solving && <th scope="col">After the loss</th>}
            </tr>
          </thead>
          <tbody>
            {neighbours.map((row) => (
              <tr key={row.replicas} class={row.replicas === replicas ? 'answer-row' : undefined}>
                <th scope="row">
                  {rounded(row.replicas)}
                  {row.replicas === replicas ? (solving ? ', answer' : ', given') : ''}
                </th>
                <td class="num">{share(row.utilisation)}</td>
                <td class="num">
                  {row.p99Milliseconds === undefined ? 'overload' : milliseconds(row.p99Milliseconds)}
                </td>
                <td class="num">{usd(row.usdPerMonth)}</td>
                {solving && (
                  <td>{row.enough ? <span class="fits">enough</span> : <span class="refused">too few</span>}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {solving && (
        <p class="source">The answer has as many in each zone; other counts leave some zones with one fewer.</p>
      )}
    </>
  );
}
