import type { SessionParts, StoredSession } from './session-parts.ts';
import { PAGE_BYTES, PAGE_ROOM_BYTES, toastBytes } from './toast-pages.ts';

/** HeapTupleHeader with its null bitmap space, aligned. */
const TUPLE_HEADER_BYTES = 24;
const LINE_POINTER_BYTES = 4;
const TIMESTAMP_BYTES = 8;
/** Values up to this length have a one-byte length before them and need no alignment. */
const SHORT_UP_TO = 126;
/** A longer tuple has its value moved out of line (TOAST_TUPLE_THRESHOLD). */
const INLINE_UP_TO = 2032;
/** What stays of it in the row: length, raw size, value id, table id. */
const TOAST_POINTER_BYTES = 18;
const INDEX_TUPLE_HEADER_BYTES = 8;
/** How full the pages of an index are after inserts in random order: 52 bytes an entry of a 32-byte key took 77.4. */
const INDEX_FILL = 52 / 77.4;

const aligned = (bytes: number, to: number): number => Math.ceil(bytes / to) * to;
/** Where a variable-length value of `length` bytes ends when it starts after `offset`. */
const after = (offset: number, length: number): number =>
  length <= SHORT_UP_TO ? offset + 1 + length : aligned(offset, 4) + 4 + length;

/**
 * What one session takes in PostgreSQL 15: a row (key text primary key, value bytea, expires timestamptz) in pages of 8 KiB, its share of the page's end that no further row
 * fits, and of the primary key's index. Rows over 2,032 bytes have their value out of line, which is a step like an allocator's.
 *
 * Freshly vacuumed and without dead rows: every update writes a new version of the row, so a table that is updated often is larger by what accumulates between vacuums. Incompressible
 * values. Without `ttl` the timestamp column is left out.
 *
 * Within 1.2% of servers for values of 112 to 4,000 bytes.
 *
 * @example postgresqlSession({ …, keyBytes: 32, storedBytes: 1008 }) // adds up to 1,247.7 (measured 1,250)
 */
export function postgresqlSession(session: StoredSession): SessionParts {
  const key = after(TUPLE_HEADER_BYTES, session.keyBytes) - TUPLE_HEADER_BYTES;
  const timestamp = session.ttl ? TIMESTAMP_BYTES : 0;
  const rowOf = (valueEnd: number) => aligned(valueEnd, 8) + timestamp;
  const inline = rowOf(after(TUPLE_HEADER_BYTES + key, session.storedBytes));
  const outOfLine = inline > INLINE_UP_TO;
  const row = outOfLine ? aligned(rowOf(TUPLE_HEADER_BYTES + key + TOAST_POINTER_BYTES), 8) : inline;
  const share = PAGE_BYTES / Math.floor(PAGE_ROOM_BYTES / (row + LINE_POINTER_BYTES));
  const frame = LINE_POINTER_BYTES + TUPLE_HEADER_BYTES + key + timestamp;
  const indexTuple = INDEX_TUPLE_HEADER_BYTES + aligned(after(0, session.keyBytes), 8) + LINE_POINTER_BYTES;
  return {
    entry: LINE_POINTER_BYTES,
    key,
    header: TUPLE_HEADER_BYTES,
    value: share - frame + (outOfLine ? toastBytes(session.storedBytes) : 0),
    table: indexTuple / INDEX_FILL,
    expiry: timestamp,
  };
}
