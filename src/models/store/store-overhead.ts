import type { Store } from './session-bytes.ts';
import { stores } from './stores.ts';

/** What a server takes beside sessions: by itself, and for each connection just after it was used. */
export type StoreOverhead = { readonly baseBytes: number; readonly clientBytes: number };

/**
 * Overhead of one server, in bytes. A Redis connection that was just used keeps its query buffer some seconds (idle: 2,250 bytes); one of PostgreSQL is a process.
 *
 * Source: measured on Debian 12, Redis 7.0.15 and 7.4.1 (`used_memory`), memcached 1.6.18 (resident), PostgreSQL 15.18 (proportional, small prepared statements; applications with many tables
 * take several times that).
 *
 * @example storeOverhead('redis').clientBytes // 26000
 */
export const storeOverhead = (store: Store): StoreOverhead => stores[store].overhead;
