/** Evidence with the model's prediction beside each value, as text for the page. */
import { exact } from '../kit/say/format.ts';
import { encodings } from '../models/store/encodings.ts';
import { type Store, sessionParts } from '../models/store/session-bytes.ts';
import { type StoredSession, totalBytes } from '../models/store/session-parts.ts';

/** The evidence file as JSON gives it: its unions are plain strings. */
type Recorded = {
  readonly stores: readonly {
    readonly store: string;
    readonly version: string;
    readonly allocatorQuantumBytes?: number;
    readonly sessions: readonly {
      readonly encoding: string;
      readonly storedBytes: number;
      readonly fields: number;
      readonly fieldNameBytes: number;
      readonly keyBytes: number;
      readonly ttl: boolean;
      readonly keys: number;
      readonly measuredBytes: number;
    }[];
  }[];
};

export type PredictedRow = {
  readonly store: string;
  readonly session: string;
  readonly predicted: string;
  readonly measured: string;
  readonly offPercent: string;
};

const NAMES: { readonly [S in Store]: string } = {
  redis: 'Redis',
  valkey: 'Valkey',
  memcached: 'memcached',
  postgresql: 'PostgreSQL',
};
const isStore = (name: string): name is Store => Object.hasOwn(NAMES, name);
const isEncoding = (name: string): name is StoredSession['encoding'] => Object.hasOwn(encodings, name);
const UPSTREAM_QUANTUM_BYTES = 8;

/**
 * Every measured session with what the model says, and the largest difference.
 *
 * @example predicted(evidence).rows[0] // { store: 'Redis', session: 'string of 100 bytes', predicted: '262', … }
 */
export function predicted(evidence: Recorded): {
  readonly rows: readonly PredictedRow[];
  readonly worstPercent: string;
} {
  const all = evidence.stores.flatMap(({ store, allocatorQuantumBytes = UPSTREAM_QUANTUM_BYTES, sessions }) =>
    sessions.flatMap(({ measuredBytes, encoding, ...shape }) => {
      if (!isStore(store) || !isEncoding(encoding)) return [];
      const session = { ...shape, encoding };
      const bytes = totalBytes(sessionParts({ store, allocatorQuantumBytes }, session));
      return [{ store, session, bytes, measuredBytes, off: 100 * (bytes / measuredBytes - 1) }];
    }),
  );
  const whole = (value: number) => exact(Math.round(value));
  return {
    worstPercent: Math.max(...all.map(({ off }) => Math.abs(off))).toFixed(1),
    rows: all.map(({ store, session, bytes, measuredBytes, off }) => ({
      store: NAMES[store],
      session: `${encodings[session.encoding].hasFields ? `hash of ${session.fields} fields, ` : ''}${exact(session.storedBytes)} bytes${session.ttl ? '' : ', no expiry'}`,
      predicted: whole(bytes),
      measured: whole(measuredBytes),
      offPercent: off
        .toFixed(1)
        .replace(/^-0\.0$/, '0.0')
        .replace('-', '−'),
    })),
  };
}
