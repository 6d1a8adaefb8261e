/** What the facts page says of a row beside its value. */
import type { Fact, Limit } from '../facts/schema.ts';

/** Its name, which is the address of its row. */
export const whatItIs = (row: Fact | Limit) => (
  <>
    <a href={`#${row.id}`}>{row.label}</a>
    {row.note && <small>{row.note}</small>}
  </>
);

/** Nobody here read or measured it: its frame is broken. */
const isWeak = (confidence: string) => ['secondary', 'remembered'].includes(confidence);

/** How it is known, since when, and where from. */
export const whereFrom = ({ confidence, seen, source }: Fact | Limit) => (
  <>
    <b class={isWeak(confidence) ? 'weak' : undefined}>{confidence}</b> {seen}
    <small>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</small>
  </>
);
