import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Curve, SidePoint } from './curve.ts';

const time = (point: SidePoint | undefined) => (point ? milliseconds(point.milliseconds) : 'overload');
const busy = (point: SidePoint | undefined) => (point ? share(point.utilisation) : '');

/** The chart's numbers. */
export const CurveTable = ({ curve }: { readonly curve: Curve }) => (
  <details>
    <summary>The chart as a table</summary>
    <Table
      label="Response and utilisation over replicas"
      columns={[
        { head: 'Replicas up', cell: ({ replicas }) => rounded(replicas) },
        { head: 'Anywhere: response', cell: ({ free }) => time(free) },
        { head: 'utilisation', cell: ({ free }) => busy(free) },
        { head: 'Pinned: response', cell: ({ pinned }) => time(pinned) },
        { head: 'hottest', cell: ({ pinned }) => busy(pinned) },
      ]}
      rows={curve.points}
    />
  </details>
);
