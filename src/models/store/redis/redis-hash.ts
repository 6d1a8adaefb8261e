import type { StoredSession } from '../session-parts.ts';
import type { Allocate } from './allocator-class.ts';
import { type FieldLength, fieldLengths } from './field-lengths.ts';
import {
  LISTPACK_FRAME_BYTES,
  LISTPACK_MAX_ELEMENT_BYTES,
  LISTPACK_MAX_FIELDS,
  listpackElementBytes,
} from './listpack.ts';
import { oldTableShare } from './old-table-share.ts';
import { sdsBytes } from './sds-bytes.ts';

/** The frame of a hash that is a table of its own: struct dict. */
const DICT_BYTES = 56;
const ENTRY_BYTES = 24;

/** What the layout of a hash depends on. */
export type Hash = Pick<StoredSession, 'storedBytes' | 'fields' | 'fieldNameBytes'>;

/**
 * Whether Redis keeps this hash packed in one block: few fields, none of them long.
 *
 * @example isListpack({ storedBytes: 650, fields: 10, fieldNameBytes: 6 }) // false: 65 bytes in a field are one too many
 */
export const isListpack = ({ storedBytes, fields, fieldNameBytes }: Hash): boolean =>
  fields <= LISTPACK_MAX_FIELDS &&
  Math.max(Math.ceil(storedBytes / fields), fieldNameBytes) <= LISTPACK_MAX_ELEMENT_BYTES;

/**
 * The bytes of a Redis hash without its key and object header. Small ones are one packed block; one byte too many in one field turns it into a table with an entry, a name and a
 * value block for each field, two thirds larger.
 *
 * Source: Redis 7.0.15, t_hash.c and dict.c; within 0.5% of servers. Values that are not whole numbers (those are packed shorter).
 *
 * @example redisHashBytes({ storedBytes: 650, fields: 10, fieldNameBytes: 6 }, (bytes) => allocatorClass(bytes, 16)) // 1455.97
 */
export function redisHashBytes(hash: Hash, allocate: Allocate): number {
  const lengths = fieldLengths(hash.storedBytes, hash.fields);
  const sum = (bytesOf: (length: FieldLength) => number) =>
    lengths.reduce((total, length) => total + length.fields * bytesOf(length), 0);
  if (isListpack(hash)) {
    const name = listpackElementBytes(hash.fieldNameBytes);
    return allocate(LISTPACK_FRAME_BYTES + sum(({ bytes }) => name + listpackElementBytes(bytes)));
  }
  const name = allocate(sdsBytes(hash.fieldNameBytes));
  const buckets = bucketBytes(hash, allocate);
  return allocate(DICT_BYTES) + buckets + sum(({ bytes }) => allocate(ENTRY_BYTES) + name + allocate(sdsBytes(bytes)));
}

/** The bucket table, with its predecessor where that may still stand. A hash of short fields becomes a table only at its 513th, and then at full size. */
function bucketBytes({ storedBytes, fields, fieldNameBytes }: Hash, allocate: Allocate): number {
  const buckets = 2 ** Math.max(2, Math.ceil(Math.log2(fields)));
  const half = buckets / 2;
  const shortFields = isListpack({ storedBytes: Math.ceil(storedBytes / fields), fields: 1, fieldNameBytes });
  const born = buckets === 4 || (shortFields && fields <= 2 * LISTPACK_MAX_FIELDS);
  return allocate(8 * buckets) + (born ? 0 : oldTableShare(half, fields - half - 1) * allocate(8 * half));
}
