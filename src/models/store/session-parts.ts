/** What one session takes in a store, part by part, in bytes; the parts add up to the session. */
export type SessionParts = {
  /** The record that ties key and value together: a dictEntry, a line pointer. */
  readonly entry: number;
  readonly key: number;
  /** What the store notes about the value: type, length, flags, transaction ids. */
  readonly header: number;
  readonly value: number;
  /** Its share of the table or index that finds it. */
  readonly table: number;
  /** What an expiry time costs. */
  readonly expiry: number;
};

/** The session as the caller stores it. Lengths in bytes; `keys` is how many sessions share one table. */
export type StoredSession = {
  readonly encoding: 'string' | 'hash';
  readonly storedBytes: number;
  /** Of a hash: `storedBytes` is spread evenly over them. */
  readonly fields: number;
  readonly fieldNameBytes: number;
  readonly keyBytes: number;
  readonly ttl: boolean;
  readonly keys: number;
};

/**
 * The sum of a session's parts, in bytes.
 *
 * @example totalBytes({ entry: 24, key: 48, header: 16, value: 1280, table: 10.5, expiry: 34.5 }) // 1413
 */
export const totalBytes = ({ entry, key, header, value, table, expiry }: SessionParts): number =>
  entry + key + header + value + table + expiry;
