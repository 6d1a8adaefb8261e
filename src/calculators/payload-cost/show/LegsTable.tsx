import type { JSX } from 'preact';
import { bytes, usd } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { legLabels } from './labels.ts';

type Side = { readonly gbPerMonth?: number; readonly usdPerMonth: number };
type Row = { readonly leg: string; readonly direction?: string; readonly carry: Side; readonly lookUp: Side };

const carried = ({ gbPerMonth }: Side) => gbPerMonth !== undefined && bytes(gbPerMonth * 1e9);

/** Bytes and dollars of each part of the way, both ways side by side, then processors and the store. */
export function LegsTable({ outputs: { carry, lookUp } }: { readonly outputs: Outputs }): JSX.Element {
  const dollars = (leg: string, of: 'coreUsdPerMonth' | 'storeUsdPerMonth'): Row => ({
    leg,
    carry: { usdPerMonth: carry[of] },
    lookUp: { usdPerMonth: lookUp[of] },
  });
  const legs: readonly Row[] = carry.legs.map((leg, row) => ({
    leg: legLabels[leg.id],
    direction: leg.direction,
    carry: leg,
    lookUp: lookUp.legs[row] ?? { gbPerMonth: 0, usdPerMonth: 0 },
  }));
  return (
    <>
      <h3>Where the bytes and the dollars go, each month</h3>
      <Table
        label="Bytes and dollars by leg"
        class="legs"
        columns={[
          { head: 'Leg', cell: ({ leg }) => leg },
          { head: 'Direction', cell: ({ direction }) => direction },
          { head: 'Carry', num: true, cell: ({ carry: side }) => carried(side) },
          { head: 'USD', num: true, cell: ({ carry: side }) => usd(side.usdPerMonth) },
          { head: 'Look up', num: true, cell: ({ lookUp: side }) => carried(side) },
          { head: 'USD', num: true, cell: ({ lookUp: side }) => usd(side.usdPerMonth) },
        ]}
        rows={[...legs, dollars('Processors', 'coreUsdPerMonth'), dollars('Store', 'storeUsdPerMonth')]}
        foot={[{ leg: 'In all, each byte once', carry, lookUp }]}
      />
    </>
  );
}
