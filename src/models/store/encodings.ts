import type { Allocate } from './redis/allocator-class.ts';
import { redisHashBytes } from './redis/redis-hash.ts';
import { sdsBytes } from './redis/sds-bytes.ts';
import type { StoredSession } from './session-parts.ts';

/** How Redis and Valkey keep a session under its key. */
type Encoding = {
  readonly label: string;
  /** It is spread over named fields, which are written and read one by one. */
  readonly hasFields: boolean;
  /** Bytes of the value without its key and object header. */
  valueBytes(session: Omit<StoredSession, 'encoding'>, allocate: Allocate): number;
};

/** struct redisObject: type, encoding, last use, count, pointer. */
export const REDIS_OBJECT_BYTES = 16;
/** Up to this length a string shares one block with its object header. */
const EMBEDDED_UP_TO = 44;
/** An embedded string's own header. */
const EMBEDDED_HEADER_BYTES = 3;

/** Every encoding of a session in Redis and Valkey. */
export const encodings = {
  string: {
    label: 'One string',
    hasFields: false,
    valueBytes: ({ storedBytes }, allocate) =>
      storedBytes > EMBEDDED_UP_TO
        ? allocate(sdsBytes(storedBytes))
        : allocate(REDIS_OBJECT_BYTES + EMBEDDED_HEADER_BYTES + storedBytes + 1) - REDIS_OBJECT_BYTES,
  },
  hash: { label: 'A hash', hasFields: true, valueBytes: redisHashBytes },
} as const satisfies Readonly<Record<string, Encoding>>;
