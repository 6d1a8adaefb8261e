import { expect, it } from 'vitest';
import { sessionParts } from '../session-bytes.ts';
import { totalBytes } from '../session-parts.ts';
import { LISTPACK_MAX_ELEMENT_BYTES, LISTPACK_MAX_FIELDS, listpackElementBytes } from './listpack.ts';

/**
 * Redis 7.0.15, listpack.c: lpEncodeString takes a byte of encoding for text under 64 bytes and two for text under 4,096; lpEncodeBacklen takes a byte
 * for an entry of up to 127 bytes and two for one of up to 16,383.
 */
it.each([
  [0, 2],
  [1, 3],
  [63, 65],
  [64, 67],
  [125, 128],
  [126, 130],
  [4095, 4099],
])('text of %d bytes is an element of %d', (length, bytes) => expect(listpackElementBytes(length)).toBe(bytes));

const hash = (fields: number, fieldBytes: number, fieldNameBytes = 8) =>
  totalBytes(
    sessionParts(
      { store: 'redis', allocatorQuantumBytes: 8 },
      {
        encoding: 'hash',
        storedBytes: fields * fieldBytes,
        fields,
        fieldNameBytes,
        keyBytes: 37,
        ttl: true,
        keys: 100_000,
      },
    ),
  );

it('a hash is packed up to the limits of redis.conf, which are 512 fields and 64 bytes, of a value or of a name', () => {
  expect([LISTPACK_MAX_FIELDS, LISTPACK_MAX_ELEMENT_BYTES]).toEqual([512, 64]);
  // A table takes an entry of 24 bytes and two strings of their own for each field
  expect(hash(10, 65) - hash(10, 64)).toBeGreaterThan(400);
  expect(hash(10, 64) - hash(10, 63)).toBeLessThan(300);
  expect(hash(10, 10, 65) - hash(10, 10, 64)).toBeGreaterThan(400);
  expect(hash(513, 10) - hash(512, 10)).toBeGreaterThan(513 * 24);
});
