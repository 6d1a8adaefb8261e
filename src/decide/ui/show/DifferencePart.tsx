import type { JSX } from 'preact';
import type { DifferenceView } from '../engine/messages.ts';

/** What changed between two decisions, and why. */
export function DifferencePart({
  title,
  view,
}: {
  readonly title: string;
  readonly view: DifferenceView;
}): JSX.Element {
  const { moved, changed, added, removed, versions } = view;
  const others = moved.filter(({ differs }) => differs);
  const nothing =
    others.length === 0 && changed.length === 0 && added.length === 0 && removed.length === 0 && versions.length === 0;
  return (
    <div class="difference" role="status">
      <h3>{title}</h3>
      <p>
        {nothing
          ? 'Nothing changed: today’s model gives the same decision on the same values.'
          : others.length === 0
            ? moved.length === 0
              ? 'No piece of state is in both.'
              : 'Every decision on what is in both stands.'
            : `${others.length} of ${moved.length} decisions would be another one.`}
      </p>
      {versions.map((line) => (
        <p key={line}>{line}.</p>
      ))}
      {others.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Piece of state</th>
              <th scope="col">Was</th>
              <th scope="col">Is</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ item, before, after, usdBefore, usdAfter }) => (
              <tr key={item}>
                <th scope="row">{item}</th>
                <td>
                  {before} {usdBefore && <small>{usdBefore}</small>}
                </td>
                <td>
                  {after} {usdAfter && <small>{usdAfter}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">What changed</th>
              <th scope="col">Was</th>
              <th scope="col">Is</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ where, label, before, after, because }) => (
              <tr key={`${where}${label}`}>
                <th scope="row">
                  {label} <small>{where}</small>
                </th>
                <td>{before}</td>
                <td>{after}</td>
                <td>{because === 'default' ? 'the default is another one' : 'you changed it'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {added.length > 0 && <p>Added: {added.join(', ')}.</p>}
      {removed.length > 0 && <p>Removed: {removed.join(', ')}.</p>}
    </div>
  );
}
