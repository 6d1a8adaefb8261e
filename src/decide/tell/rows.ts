/** Rows of the comparison: their words, and how their numbers read. */
import { bytes, milliseconds, rounded, show, usd } from '../../kit/say/format.ts';

export const rowLabels = {
  requestBytes: 'Bytes a request',
  addedP99: 'Added delay, p99',
  money: 'Bytes, stores, replicas, a month',
  replicas: 'Replicas at the peak',
  inStore: 'Memory for all of them, in the store',
  inReplicas: 'Memory for all of them, in replicas',
  crash: 'Sessions a crash takes',
  deploy: 'Sessions a deploy cuts',
  sessionsLost: 'Sessions lost in a year',
  writesLost: 'Writes lost in a year',
  exposure: 'Old copy in use for',
  components: 'Parts to operate',
} as const;
export type RowId = keyof typeof rowLabels;
export const rowIds = Object.keys(rowLabels) as readonly RowId[];

const takes = (value: number): string => (value === 0 ? 'nothing' : bytes(value));
/** How the number of a row reads. */
export const rowText: { readonly [R in RowId]: (value: number) => string } = {
  requestBytes: (value) => bytes(Number(value.toPrecision(3))),
  addedP99: milliseconds,
  money: usd,
  replicas: rounded,
  inStore: takes,
  inReplicas: takes,
  crash: rounded,
  deploy: rounded,
  sessionsLost: rounded,
  writesLost: rounded,
  exposure: (value) => (value === 0 ? 'none' : show(value, 'seconds')),
  components: (value) => (value === 0 ? 'none' : rounded(value)),
};
