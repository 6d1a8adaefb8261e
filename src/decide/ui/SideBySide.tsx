import type { JSX } from 'preact';
import { usd } from '../../kit/format.ts';
import type { ItemView, RowId } from '../view.ts';
import { Glyph } from './Glyph.tsx';

const rows: readonly (readonly [RowId, string])[] = [
  ['requestBytes', 'Bytes a request'],
  ['addedP99', 'Added delay, p99'],
  ['money', 'Bytes, stores, replicas, a month'],
  ['replicas', 'Replicas at the peak'],
  ['memory', 'All of them take'],
  ['crash', 'Sessions a crash takes'],
  ['deploy', 'Sessions a deploy cuts'],
  ['lostPerYear', 'Lost in a year'],
  ['exposure', 'Old copy in use for'],
  ['components', 'Parts to operate'],
];

/** The placements that no rule excludes, side by side; each number opens the calculator that works it out, with these inputs. */
export function SideBySide({ item, base }: { readonly item: ItemView; readonly base: string }): JSX.Element | null {
  const { options } = item;
  if (options.length === 0) return null;
  const best = (row: RowId) => Math.min(...options.map(({ cells }) => cells[row].value ?? Number.MAX_VALUE));
  return (
    <div class="scroll" role="region" aria-label="The placements side by side" tabIndex={0}>
      <table class="side">
        <caption class="sr-only">What each placement costs for {item.name}</caption>
        <thead>
          <tr>
            <td />
            {options.map(({ id, title, holder, page }, index) => (
              <th scope="col" key={id}>
                <Glyph holder={holder} />
                <a href={base + page}>{title}</a>
                {index === 0 && <span class="unit"> recommended</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, label]) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {options.map(({ id, cells }) => {
                const { text, value, href } = cells[row];
                const shown = options.length > 1 && value !== undefined && value === best(row) ? <b>{text}</b> : text;
                return <td key={id}>{href ? <a href={href}>{shown}</a> : shown}</td>;
              })}
            </tr>
          ))}
          <tr class="total">
            <th scope="row">In all, by your rates, a month</th>
            {options.map(({ id, totalUsdPerMonth }) => (
              <td key={id}>
                <b>{usd(totalUsdPerMonth)}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
