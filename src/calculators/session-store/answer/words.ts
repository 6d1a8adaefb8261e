import type { Store } from '../../../models/store/session-bytes.ts';
import type { SessionParts } from '../../../models/store/session-parts.ts';
import type { Inputs } from '../ask/fields.ts';
import { isRedisLike } from '../ask/rules.ts';

export const STORE_NAMES: { readonly [S in Store]: string } = {
  redis: 'Redis',
  valkey: 'Valkey',
  memcached: 'memcached',
  postgresql: 'PostgreSQL',
};

/** What a part is in the reader's store. */
export function partWords({ store }: Inputs): { readonly [P in keyof SessionParts]: string } {
  if (isRedisLike({ store }))
    return {
      entry: 'entry: links key and value',
      key: 'key',
      header: 'object header',
      value: 'value',
      table: 'its share of the table',
      expiry: 'expiry: an entry and a table of its own',
    };
  if (store === 'memcached')
    return {
      entry: 'entry',
      key: 'key',
      header: 'item header, expiry included',
      value: 'value, up to the end of its chunk',
      table: 'its share of the table',
      expiry: 'expiry',
    };
  return {
    entry: 'line pointer',
    key: 'key',
    header: 'row header',
    value: 'value, with its share of the page’s free end',
    table: 'primary key index',
    expiry: 'expiry column',
  };
}

/** Why a store has no figures. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  tooLarge: 'refuses items over 1 MiB',
  nodeTooSmall: 'does not fit a node',
};
