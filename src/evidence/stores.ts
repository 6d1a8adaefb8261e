/** What sessions really take: Redis, memcached and PostgreSQL of this machine, filled with the same sessions. */

import { encodings } from '../models/store/encodings.ts';
import { startMemcached } from './memcached.ts';
import { postgresqlPrograms, startPostgresql } from './postgresql.ts';
import { startRedis } from './redis.ts';
import { isInstalled } from './server.ts';
import type { Shape } from './shape.ts';

export type StoreName = 'redis' | 'memcached' | 'postgresql';
export type MeasuredStore = {
  readonly store: StoreName;
  readonly version: string;
  /** Of Redis with jemalloc. */
  readonly allocatorQuantumBytes?: number;
  readonly sessions: readonly (Shape & { readonly keys: number; readonly measuredBytes: number })[];
};
export type StoresEvidence = { readonly measured: string; readonly stores: readonly MeasuredStore[] };

const string: Shape = { encoding: 'string', storedBytes: 1024, fields: 1, fieldNameBytes: 8, keyBytes: 37, ttl: true };
const hash: Shape = { ...string, encoding: 'hash', fields: 10, fieldNameBytes: 6 };
const strings = (sizes: readonly number[]) => sizes.map((storedBytes): Shape => ({ ...string, storedBytes }));

const REDIS_SHAPES: readonly Shape[] = [
  ...strings([100, 500, 1000, 1018, 1019, 1024, 1500, 4000]),
  { ...string, ttl: false },
  ...[100, 640, 650, 1000, 2000].map((storedBytes): Shape => ({ ...hash, storedBytes })),
];
const MEMCACHED_SHAPES = strings([100, 1000, 1088, 1089, 1500, 4000]);
const POSTGRESQL_SHAPES = strings([112, 496, 1008, 1500, 2000, 4000, 8000]);

/** Well past a power of two, so that no table is being moved. */
const KEYS = 60_000;
const ROWS = 20_000;

type Fill = { bytesPerSession(shape: Shape, keys: number): Promise<number> };
type Say = (line: string) => void;

async function measure(
  fill: Fill,
  shapes: readonly Shape[],
  keys: number,
  say: Say,
): Promise<MeasuredStore['sessions']> {
  const sessions = [];
  for (const [index, shape] of shapes.entries()) {
    const measuredBytes = Number((await fill.bytesPerSession(shape, keys)).toFixed(1));
    const kind = encodings[shape.encoding].hasFields ? `hash of ${shape.fields}, ` : '';
    say(`  ${index + 1} of ${shapes.length}: ${kind}${shape.storedBytes} bytes take ${measuredBytes}`);
    sessions.push({ ...shape, keys, measuredBytes });
  }
  return sessions;
}

/** Measures every store that is installed; the others are named and left out. */
export async function measureStores(say: Say): Promise<readonly MeasuredStore[]> {
  const stores: MeasuredStore[] = [];
  if (isInstalled('redis-server')) {
    const redis = await startRedis();
    say(`Redis ${redis.version}`);
    try {
      const sessions = await measure(redis, REDIS_SHAPES, KEYS, say);
      const { version, allocatorQuantumBytes } = redis;
      stores.push({ store: 'redis', version, ...(allocatorQuantumBytes && { allocatorQuantumBytes }), sessions });
    } finally {
      await redis.stop();
    }
  } else say('redis-server is not installed: left out');
  if (isInstalled('memcached')) {
    say('memcached');
    const sessions = [];
    let version = '';
    // Chunks once given to a size are not given back, so each size has a server of its own.
    for (const shape of MEMCACHED_SHAPES) {
      const memcached = await startMemcached();
      try {
        version = memcached.version;
        sessions.push(...(await measure(memcached, [shape], KEYS, say)));
      } finally {
        await memcached.stop();
      }
    }
    stores.push({ store: 'memcached', version, sessions });
  } else say('memcached is not installed: left out');
  const programs = postgresqlPrograms();
  if (programs) {
    const postgresql = await startPostgresql(programs);
    say(`PostgreSQL ${postgresql.version}`);
    try {
      const sessions = await measure(postgresql, POSTGRESQL_SHAPES, ROWS, say);
      stores.push({ store: 'postgresql', version: postgresql.version, sessions });
    } finally {
      await postgresql.stop();
    }
  } else say('PostgreSQL is not installed: left out');
  return stores;
}
