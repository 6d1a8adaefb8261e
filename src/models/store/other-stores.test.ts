import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memcachedChunks, memcachedItemBytes, memcachedSession } from './memcached-session.ts';
import { postgresqlSession } from './postgresql-session.ts';
import { type StoredSession, totalBytes } from './session-parts.ts';
import { toastBytes } from './toast-pages.ts';

const session = (changed: Partial<StoredSession>): StoredSession => ({
  encoding: 'string',
  storedBytes: 1000,
  fields: 1,
  fieldNameBytes: 8,
  keyBytes: 37,
  ttl: true,
  keys: 100_000,
  ...changed,
});

describe('memcachedSession', () => {
  it('has the slab classes that memcached 1.6.18 prints with -vv', () => {
    expect(memcachedChunks.slice(0, 24)).toEqual([
      96, 120, 152, 192, 240, 304, 384, 480, 600, 752, 944, 1184, 1480, 1856, 2320, 2904, 3632, 4544, 5680, 7104, 8880,
      11104, 13880, 17352,
    ]);
    expect(memcachedChunks.at(-1)).toBe(524_288);
  });

  it('puts 1,000 bytes under a key of 37 into a chunk of 1,184', () => {
    expect(memcachedItemBytes({ keyBytes: 37, storedBytes: 1000 })).toBe(1096);
    const { table, ...parts } = memcachedSession(session({}));
    expect(totalBytes({ ...parts, table: 0 })).toBe(1184);
    expect(table).toBeCloseTo((8 * 131_072) / 100_000, 9);
  });

  it('refuses what memcached refuses', () => {
    expect(() => memcachedSession(session({ storedBytes: 1_048_576 }))).toThrow(RangeError);
  });
});

describe('postgresqlSession', () => {
  /** Table with TOAST and index a row, PostgreSQL 15, 20,000 vacuumed rows, key of 32 hex digits, random bytea (2026-11-22). */
  it.each([
    [112, 270],
    [496, 665],
    [1008, 1250],
    [2000, 2951],
    [4000, 5705],
  ])('a row of %d bytes takes %d', (storedBytes, measured) => {
    const modelled = totalBytes(postgresqlSession(session({ storedBytes, keyBytes: 32 })));
    expect(Math.abs(modelled / measured - 1)).toBeLessThan(0.012);
  });

  it('never takes less than the session, and its parts are never negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.boolean(),
        (storedBytes, keyBytes, ttl) => {
          const parts = postgresqlSession(session({ storedBytes, keyBytes, ttl }));
          expect(totalBytes(parts)).toBeGreaterThan(storedBytes + keyBytes);
          expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('lays chunks into pages in order: three rows a page at 2,000 bytes, three in two pages at 4,000', () => {
    expect((toastBytes(2000) - 44) / (8192 / 3)).toBeCloseTo(1, 2);
    expect((toastBytes(4000) - 66) / (8192 / 1.5)).toBeCloseTo(1, 2);
  });
});
