/** Whether a row of limits.yaml says what its experiment found. */
import type { Limit } from '../../facts/schema.ts';
import type { LimitsEntry } from './shape.ts';

const seen = (refusal: string): string =>
  /^(?:\d{3}|connection (?:closed|reset)|[A-Z_]{6,})/.exec(refusal)?.[0] ?? refusal;
/** A client may end with a number of its own, which its row has to name. */
const agrees = (refusal: string, answer: string): boolean =>
  answer.startsWith('exit ') ? refusal.endsWith(`ends with ${answer.slice('exit '.length)}`) : seen(refusal) === answer;

/**
 * What is wrong with a row, in words; undefined where it agrees with its entry, or names none.
 *
 * @example disagreement({ ...nodeField, value: 16_384 }, entries) // 'node-http1-field: 16384, and 16364 was measured'
 */
export function disagreement(row: Limit, entries: readonly LimitsEntry[]): string | undefined {
  if (row.evidence === undefined) return undefined;
  const entry = entries.find(({ id }) => id === row.evidence);
  if (entry === undefined) return `${row.id}: no entry ${row.evidence}`;
  if (entry.accepted !== row.value) return `${row.id}: ${row.value}, and ${entry.accepted} was measured`;
  const wrong = (['hop', 'way', 'counts'] as const).find((name) => entry[name] !== row[name]);
  if (wrong) return `${row.id}: ${wrong} is ${row[wrong]}, and ${entry[wrong]} was measured`;
  if (row.protocol !== 'both' && row.protocol !== entry.protocol) return `${row.id}: measured over ${entry.protocol}`;
  return agrees(row.refusal, entry.answer) ? undefined : `${row.id}: says ${row.refusal}, and ${entry.answer} was seen`;
}
