import type { JSX } from 'preact';
import { bytes, usd } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/compute.ts';
import { legLabels } from './labels.ts';

/** Bytes and dollars of each part of the way, both ways side by side, then processors and the store. */
export function LegsTable({ outputs: { carry, lookUp } }: { readonly outputs: Outputs }): JSX.Element {
  const others = [
    ['Processors', carry.coreUsdPerMonth, lookUp.coreUsdPerMonth],
    ['Store', carry.storeUsdPerMonth, lookUp.storeUsdPerMonth],
  ] as const;
  return (
    <>
      <h3>Where the bytes and the dollars go, each month</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Bytes and dollars by leg">
        <table class="legs">
          <thead>
            <tr>
              <th scope="col">Leg</th>
              <th scope="col">Direction</th>
              <th scope="col" class="num">
                Carry
              </th>
              <th scope="col" class="num">
                USD
              </th>
              <th scope="col" class="num">
                Look up
              </th>
              <th scope="col" class="num">
                USD
              </th>
            </tr>
          </thead>
          <tbody>
            {carry.legs.map((leg, row) => (
              <tr key={leg.id}>
                <th scope="row">{legLabels[leg.id]}</th>
                <td>{leg.direction}</td>
                <td class="num">{bytes(leg.gbPerMonth * 1e9)}</td>
                <td class="num">{usd(leg.usdPerMonth)}</td>
                <td class="num">{bytes((lookUp.legs[row]?.gbPerMonth ?? 0) * 1e9)}</td>
                <td class="num">{usd(lookUp.legs[row]?.usdPerMonth ?? 0)}</td>
              </tr>
            ))}
            {others.map(([label, carried, lookedUp]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="num" colSpan={3}>
                  {usd(carried)}
                </td>
                <td class="num" colSpan={2}>
                  {usd(lookedUp)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                In all, each byte once
              </th>
              <td class="num">{bytes(carry.gbPerMonth * 1e9)}</td>
              <td class="num">{usd(carry.usdPerMonth)}</td>
              <td class="num">{bytes(lookUp.gbPerMonth * 1e9)}</td>
              <td class="num">{usd(lookUp.usdPerMonth)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
