import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import type { DecideView } from '../../tell/view.ts';
import type { Ranges } from '../engine/use-ranges.ts';
import { Glyph } from './Glyph.tsx';

/** All items together: where each lives, what the service carries, keeps and loses, and what stays stateful. */
export function ServicePart({
  view,
  ranges,
  base,
}: {
  readonly view: DecideView;
  readonly ranges: Ranges;
  readonly base: string;
}): JSX.Element {
  const { facts, stateful, together } = ranges.service ?? view.service;
  return (
    <section class="service">
      <h2>The service as a whole</h2>
      <table>
        <caption class="sr-only">Where each piece of state lives</caption>
        <thead>
          <tr>
            <th scope="col">Piece of state</th>
            <th scope="col">Lives in</th>
            <th scope="col">How clear</th>
            <th scope="col" class="num">
              In all, a month
            </th>
          </tr>
        </thead>
        <tbody>
          {view.items.map(({ name, placement, placed, page, holder, outcome, totalUsdPerMonth }, index) => {
            const drawn = ranges.items[index];
            const total = placement && drawn?.options[placement]?.totalText;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <Glyph holder={holder} /> {page ? <a href={base + page}>{placed}</a> : placed}
                </td>
                <td>{outcomeWords[drawn?.undecided ? 'undecided' : outcome]}</td>
                <td class="num">{total ?? (totalUsdPerMonth === undefined ? '' : usd(totalUsdPerMonth))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl class="facts">
        {facts.map(({ label, value, note, href }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {href ? <a href={href}>{value}</a> : value}
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
      {stateful.length === 0 ? (
        <p>Every replica can answer every request: no stateful component is left in the service itself.</p>
      ) : (
        stateful.map(({ item, placed, reasons }) => (
          <p key={item}>
            <b>{item}</b> stays stateful ({placed}).{' '}
            {reasons.length > 0 ? reasons.join(' ') : 'It costs less so; no rule forces it.'}{' '}
            <a href={`${base}patterns/isolating-state/`}>Isolate it behind an interface</a>.
          </p>
        ))
      )}
      {together.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

const outcomeWords = {
  clear: 'clear',
  close: 'no clear winner',
  only: 'the only one left',
  contradiction: 'requirements contradict',
  unserved: 'cannot be served',
  undecided: 'undecided',
} as const;
