/** The store model against a real Redis: Debian's redis-server, started and stopped here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionParts } from '../models/store/session-bytes.ts';
import { totalBytes } from '../models/store/session-parts.ts';
import { type Redis, startRedis } from './redis.ts';
import { isInstalled } from './server.ts';
import type { Shape } from './shape.ts';

/** Well past a power of two, so that no table is being moved. */
const KEYS = 7000;
const WITHIN = 0.02;

const string: Shape = { encoding: 'string', storedBytes: 1024, fields: 1, fieldNameBytes: 6, keyBytes: 37, ttl: true };
const hash: Shape = { ...string, encoding: 'hash', fields: 10 };

/** Both sides of class boundaries, of the embedded string, of the packed hash; with and without expiry. */
const SHAPES: readonly (readonly [name: string, shape: Shape])[] = [
  ['a string of 44 bytes, the last embedded', { ...string, storedBytes: 44 }],
  ['a string of 45 bytes', { ...string, storedBytes: 45 }],
  ['a string of 1,018 bytes, the last of its class', { ...string, storedBytes: 1018 }],
  ['a string of 1,019 bytes, the first of the next', { ...string, storedBytes: 1019 }],
  ['the same without expiry', { ...string, storedBytes: 1019, ttl: false }],
  ['a hash of ten fields of 64 bytes, still packed', { ...hash, storedBytes: 640 }],
  ['a hash of ten fields of 65 bytes, a table', { ...hash, storedBytes: 650 }],
  ['the same without expiry', { ...hash, storedBytes: 650, ttl: false }],
];

const installed = isInstalled('redis-server');
if (!installed) console.info('redis-server is not installed: the store model is not checked against it here.');

describe.skipIf(!installed)('a real Redis', () => {
  let redis: Redis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  it.each(SHAPES)(
    'takes for %s what the model says, within 2%',
    async (_, shape) => {
      const { allocatorQuantumBytes } = redis;
      if (allocatorQuantumBytes === undefined) return console.info('This Redis does not use jemalloc: not checked.');
      const measured = await redis.bytesPerSession(shape, KEYS);
      const modelled = totalBytes(sessionParts({ store: 'redis', allocatorQuantumBytes }, { ...shape, keys: KEYS }));
      expect(Math.abs(modelled / measured - 1), `${modelled} against ${measured}`).toBeLessThan(WITHIN);
    },
    20_000,
  );
});
