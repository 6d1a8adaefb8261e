import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Store, sessionParts } from '../session-bytes.ts';
import { type StoredSession, totalBytes } from '../session-parts.ts';
import { allocatorClass } from './allocator-class.ts';
import { oldTableShare } from './old-table-share.ts';
import { tableShareBytes } from './table-share.ts';

/**
 * Growth of `used_memory` a key, read off servers on 2026-11-22: keys of 37 bytes (`sess:` and 32 hex digits), 100,000 strings or 50,000 hashes with names of 6 bytes.
 * Columns: Debian 7.0.15 without and with expiry, upstream 7.0.15 (equal to 7.4.1) without and with, Valkey 8.0.1 with.
 */
const STRINGS: readonly (readonly [bytes: number, ...measured: readonly number[]])[] = [
  [100, 219.2, 261.2, 211.2, 245.2, 237.2],
  [500, 618.7, 661.2, 610.7, 645.2, 637.2],
  [1000, 1130.7, 1173.2, 1122.7, 1157.2, 1149.2],
  [1024, 1386.7, 1429.2, 1378.7, 1413.2, 1405.2],
  [2000, 2154.7, 2197.2, 2146.7, 2181.2, 2173.2],
  [2048, 2666.7, 2709.2, 2658.7, 2693.2, 2685.2],
  [4000, 4202.7, 4245.2, 4194.7, 4229.2, 4221.2],
  [4096, 5226.7, 5269.0, 5218.7, 5253.2, 5245.2],
];
/** Fields, bytes a field; Debian, upstream, Valkey, each with expiry. */
const HASHES: readonly (readonly [fields: number, bytes: number, ...measured: readonly number[]])[] = [
  [10, 10, 374.4, 358.4, 350.4],
  [10, 50, 789.5, 773.5, 765.5],
  [10, 64, 917.5, 901.5, 893.5],
  [10, 65, 1605.5, 1501.5, 1493.5],
  [10, 100, 1925.5, 1821.5, 1813.5],
  [10, 200, 3045.5, 2941.5, 2933.5],
  [10, 400, 5285.5, 5181.5, 5173.5],
  [1, 1000, 1309.5, 1277.5, 1269.5],
];
const COLUMNS: readonly (readonly [store: Store, quantum: number, ttl: boolean])[] = [
  ['redis', 16, false],
  ['redis', 16, true],
  ['redis', 8, false],
  ['redis', 8, true],
  ['valkey', 8, true],
];

const session = (changed: Partial<StoredSession>): StoredSession => ({
  encoding: 'string',
  storedBytes: 1024,
  fields: 1,
  fieldNameBytes: 6,
  keyBytes: 37,
  ttl: true,
  keys: 100_000,
  ...changed,
});
const bytes = (store: Store, quantum: number, changed: Partial<StoredSession>) =>
  totalBytes(sessionParts({ store, allocatorQuantumBytes: quantum }, session(changed)));
const off = (modelled: number, measured: number) => Math.abs(modelled / measured - 1);

describe('redisSession against servers', () => {
  it.each(
    STRINGS.flatMap(([storedBytes, ...measured]) =>
      COLUMNS.map(([store, quantum, ttl], column) => ({
        store,
        quantum,
        ttl,
        storedBytes,
        measured: measured[column]!,
      })),
    ),
  )('$store, quantum $quantum, expiry $ttl, string of $storedBytes bytes takes $measured', (row) => {
    expect(
      off(bytes(row.store, row.quantum, { storedBytes: row.storedBytes, ttl: row.ttl }), row.measured),
    ).toBeLessThan(0.005);
  });

  it.each(
    HASHES.flatMap(([fields, each, ...measured]) =>
      [COLUMNS[1]!, COLUMNS[3]!, COLUMNS[4]!].map(([store, quantum], column) => ({
        store,
        quantum,
        fields,
        each,
        measured: measured[column]!,
      })),
    ),
  )('$store, quantum $quantum, hash of $fields × $each bytes takes $measured', (row) => {
    const modelled = bytes(row.store, row.quantum, {
      encoding: 'hash',
      storedBytes: row.fields * row.each,
      fields: row.fields,
      keys: 50_000,
    });
    expect(off(modelled, row.measured)).toBeLessThan(0.005);
  });

  it('gives 1,429 for 1,024 bytes on Debian and 655 for an idempotency key of 500 bytes among 17.28 million', () => {
    expect(bytes('redis', 16, {})).toBeCloseTo(1428.97, 2);
    expect(bytes('redis', 8, { storedBytes: 500, keys: 17_280_000 })).toBeCloseTo(655.07, 1);
  });
});

describe('laws of the store', () => {
  it('has the size classes that jemalloc publishes', () => {
    const classes = (quantum: number) => [
      ...new Set(Array.from({ length: 5120 }, (_, index) => allocatorClass(index + 1, quantum))),
    ];
    // jemalloc.net manual, SIZE CLASSES, 16-byte quantum.
    expect(classes(16)).toEqual([
      8, 16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536,
      1792, 2048, 2560, 3072, 3584, 4096, 5120,
    ]);
    expect(classes(8).filter((size) => size <= 80)).toEqual([8, 16, 24, 32, 40, 48, 56, 64, 80]);
  });

  it('never takes less for a longer session, and never less than it stores', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Store>('redis', 'valkey'),
        fc.constantFrom(8, 16),
        fc.constantFrom<'string' | 'hash'>('string', 'hash'),
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (store, quantum, encoding, fields, storedBytes, more) => {
          const one = bytes(store, quantum, { encoding, fields, storedBytes });
          expect(bytes(store, quantum, { encoding, fields, storedBytes: storedBytes + more })).toBeGreaterThanOrEqual(
            one - 1e-6,
          );
          expect(one).toBeGreaterThan(storedBytes);
        },
      ),
    );
  });

  it('shares a table of 8 to 16 bytes a key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 1_000_000_000 }), (keys) => {
        expect(tableShareBytes(keys)).toBeGreaterThanOrEqual(8);
        expect(tableShareBytes(keys)).toBeLessThan(16);
      }),
    );
  });

  it('drops the old table of a hash for certain once every bucket has been moved', () => {
    for (const buckets of [4, 8, 16, 32, 64, 128, 1024]) {
      expect(oldTableShare(buckets, 0)).toBe(1);
      expect(oldTableShare(buckets, buckets / 2)).toBeCloseTo(0, 9);
    }
    // Four balls in four buckets occupy one with chance 4/256 and two with 84/256.
    expect(oldTableShare(4, 1)).toBeCloseTo(1 - 88 / 256, 12);
  });
});
