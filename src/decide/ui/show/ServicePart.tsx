import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
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
      <Table
        caption="Where each piece of state lives"
        columns={[
          { head: 'Piece of state', cell: ({ item }) => item.name },
          {
            head: 'Lives in',
            cell: ({ item: { holder, page, placed } }) => (
              <>
                <Glyph holder={holder} /> {page ? <a href={base + page}>{placed}</a> : placed}
              </>
            ),
          },
          { head: 'How clear', cell: ({ item, drawn }) => outcomeWords[drawn?.undecided ? 'undecided' : item.outcome] },
          {
            head: 'In all, a month',
            num: true,
            cell: ({ item: { placement, totalUsdPerMonth }, drawn }) =>
              (placement && drawn?.options[placement]?.totalText) ??
              (totalUsdPerMonth === undefined ? '' : usd(totalUsdPerMonth)),
          },
        ]}
        rows={view.items.map((item, index) => ({ item, drawn: ranges.items[index] }))}
      />
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
