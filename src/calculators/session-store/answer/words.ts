import type { Store } from '../../../models/store/session-bytes.ts';
import type { SessionParts } from '../../../models/store/session-parts.ts';

type Words = {
  readonly name: string;
  /** What each part is called there. */
  readonly parts: { readonly [P in keyof SessionParts]: string };
};

const ofRedis = {
  entry: 'entry: links key and value',
  key: 'key',
  header: 'object header',
  value: 'value',
  table: 'its share of the table',
  expiry: 'expiry: an entry and a table of its own',
};

/** A store in words. */
export const storeWords: { readonly [S in Store]: Words } = {
  redis: { name: 'Redis', parts: ofRedis },
  valkey: { name: 'Valkey', parts: ofRedis },
  memcached: {
    name: 'memcached',
    parts: {
      entry: 'entry',
      key: 'key',
      header: 'item header, expiry included',
      value: 'value, up to the end of its chunk',
      table: 'its share of the table',
      expiry: 'expiry',
    },
  },
  postgresql: {
    name: 'PostgreSQL',
    parts: {
      entry: 'line pointer',
      key: 'key',
      header: 'row header',
      value: 'value, with its share of the page’s free end',
      table: 'primary key index',
      expiry: 'expiry column',
    },
  },
};

/** Why a store has no figures. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  tooLarge: 'refuses items over 1 MiB',
  nodeTooSmall: 'does not fit a node',
};
