import { exact } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { limitFact } from '../answer/hops.ts';

const room = ({ growth }: Outputs, id: string): string => {
  const roles = growth?.rolesUntil.find((until) => until.id === id)?.roles;
  return roles === undefined ? 'none, or not solved' : exact(roles);
};

/** Every limit that a token in a header can meet, as a table. */
export function AllLimits({ outputs, base }: { readonly outputs: Outputs; readonly base: string }) {
  const { limits, growth } = outputs;
  const refused = limits.filter(({ verdict }) => verdict === 'refused').length;
  return (
    <details class="group">
      <summary>
        All {limits.length} limits{refused > 0 ? `, ${refused} refuse it` : ', none refuses it'}
      </summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="All limits">
        <table>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col" class="num">
                Accepted
              </th>
              <th scope="col" class="num">
                Used
              </th>
              <th scope="col" class="num">
                Left
              </th>
              {growth && (
                <th scope="col" class="num">
                  Room for
                </th>
              )}
              <th scope="col">Verdict</th>
              <th scope="col">Beyond it</th>
            </tr>
          </thead>
          <tbody>
            {limits.map(({ id, limitBytes, usedBytes, leftBytes, verdict, refusal }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${base}reference/facts/#${id}`}>{limitFact(id)?.label ?? id}</a>
                </th>
                <td class="num">{exact(limitBytes)}</td>
                <td class="num">{exact(usedBytes)}</td>
                <td class="num">{exact(leftBytes)}</td>
                {growth && <td class="num">{room(outputs, id)}</td>}
                <td class={verdict}>{verdict}</td>
                <td>{refusal}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
