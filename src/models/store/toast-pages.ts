/** What a page of 8,192 bytes has for rows and their line pointers. */
export const PAGE_BYTES = 8192;
export const PAGE_ROOM_BYTES = 8168;
/** Data of a full chunk (TOAST_MAX_CHUNK_SIZE) and what surrounds it: tuple header, chunk id, number, length; line pointer. */
const CHUNK_DATA_BYTES = 1996;
const CHUNK_FRAME_BYTES = 36;
const LINE_POINTER_BYTES = 4;
/** The index over chunks, a chunk. */
const CHUNK_INDEX_BYTES = 22;
/** Rows laid out before the mean is taken. */
const ROWS_LAID_OUT = 64;
const CHUNKS_LAID_OUT = 256;
const CHUNKS_A_PAGE = 4;
const LAID_OUT_PAGES = 4;
/** The free space map knows room in steps of this, rounded down. */
const MAP_STEP_BYTES = 32;

const alignedTo8 = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/**
 * The bytes that PostgreSQL takes for a value out of line (TOAST): chunks of 1,996 bytes, four to a page, and the index that finds them. A chunk that does not fit the page last written
 * goes to any page that the free space map has for it, else to a new one. So 2,000 bytes take a third of a page.
 *
 * `valueBytes` from 1, incompressible: text would be compressed first. Mean over rows written in order into an empty table.
 *
 * Source: PostgreSQL 15, toast_internals.c, hio.c (RelationGetBufferForTuple), freespace.c; within 1% of a server.
 *
 * @example toastBytes(2000) // 2776
 */
export function toastBytes(valueBytes: number): number {
  const chunks = Math.ceil(valueBytes / CHUNK_DATA_BYTES);
  const rest = valueBytes % CHUNK_DATA_BYTES;
  const fullChunks = chunks - (rest > 0 ? 1 : 0);
  // Four full chunks fill a page wherever they start, so only the end of a long value needs to be laid out.
  const fullPages = Math.max(0, Math.floor(fullChunks / CHUNKS_A_PAGE) - LAID_OUT_PAGES);
  const whole = fullChunks - fullPages * CHUNKS_A_PAGE;
  const rows = Math.min(ROWS_LAID_OUT, Math.floor(CHUNKS_LAID_OUT / (whole + 1)));
  const heap = openHeap(tupleBytes(rest || CHUNK_DATA_BYTES));
  for (let row = 0; row < rows; row++) {
    for (let chunk = 0; chunk < whole; chunk++) heap.put(tupleBytes(CHUNK_DATA_BYTES));
    if (rest > 0) heap.put(tupleBytes(rest));
  }
  return (fullPages + heap.pages() / rows) * PAGE_BYTES + chunks * CHUNK_INDEX_BYTES;
}

/** Pages that take tuples the way PostgreSQL fills them; room that the smallest tuple does not fit is forgotten. */
function openHeap(smallest: number) {
  const left: number[] = [];
  let pages = 0;
  let room = 0;
  return {
    put(tuple: number): void {
      if (tuple > room) {
        if (isKnownRoom(room, smallest)) left.push(room);
        const known = left.findIndex((free) => isKnownRoom(free, tuple));
        if (known < 0) pages++;
        room = known < 0 ? PAGE_ROOM_BYTES : (left.splice(known, 1)[0] ?? 0);
      }
      room -= tuple;
    },
    /** Pages taken; of the one last written only its used part, so that a short run has no rounding. */
    pages: () => pages - room / PAGE_ROOM_BYTES,
  };
}

/** Whether the free space map finds room for a tuple here. */
const isKnownRoom = (free: number, tuple: number): boolean =>
  Math.floor(free / MAP_STEP_BYTES) >= Math.ceil(tuple / MAP_STEP_BYTES);

const tupleBytes = (data: number): number => alignedTo8(CHUNK_FRAME_BYTES + data) + LINE_POINTER_BYTES;
