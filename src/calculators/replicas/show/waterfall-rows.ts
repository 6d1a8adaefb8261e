import { rounded } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/outputs.ts';

/** One bar: a total from 0, or a step from one count to the next. */
export type Row = {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'total free' | 'total state' | 'change state' | 'change free' | 'none';
  readonly text: string;
};

const STEPS = [
  ['storeLatency', 'No store to wait for'],
  ['pooling', 'Lost pooling'],
  ['imbalance', 'Uneven sessions'],
  ['memory', 'Memory of sessions'],
] as const;

const signed = (change: number): string =>
  change > 0 ? `+${rounded(change)}` : change < 0 ? `−${rounded(-change)}` : '0';

/**
 * The bars from the stateless count to the sticky one; none where a step has no solution.
 *
 * @example waterfallRows(outputs).map((row) => row.text) // ['9', '0', '+6', '0', '0', '15']
 */
export function waterfallRows({ replicas, sticky, stickinessExtra: extra }: Outputs): readonly Row[] {
  if (replicas === undefined || sticky.replicas === undefined || extra?.replicas === undefined) return [];
  const rows: Row[] = [
    { label: 'Requests go anywhere', from: 0, to: replicas, kind: 'total free', text: rounded(replicas) },
  ];
  let at = replicas;
  for (const [name, label] of STEPS) {
    const change = extra[name] ?? 0;
    const kind = change > 0 ? 'change state' : change < 0 ? 'change free' : 'none';
    rows.push({ label, from: at, to: at + change, kind, text: signed(change) });
    at += change;
  }
  return [
    ...rows,
    { label: 'Sessions pinned', from: 0, to: sticky.replicas, kind: 'total state', text: rounded(sticky.replicas) },
  ];
}
