import type { Basis, Trusted } from '../../../kit/declare/define.ts';
import type { Inputs } from '../ask/fields.ts';

type Known = { readonly basis: Basis; readonly error: string };

/** How far the bytes of sessions can be trusted. */
export const sessionBytes: Known = {
  basis: 'approximation',
  error:
    'within 0.6% of Redis 7, Valkey 8.0 and memcached 1.6 (1.1% for some hashes), 1.2% of PostgreSQL 15, outside a resize',
};
/** How far the memory and nodes that they need can be trusted. */
export const memoryNeeded: Known = {
  basis: 'approximation',
  error: 'sessions as per session; fragmentation and copy on write are as good as their inputs',
};
/** Sessions are exact as they were counted; from logins they are a mean. */
export const alive: Trusted<Inputs> = {
  basis: ({ loginsPerSecond }) => (loginsPerSecond === undefined ? 'exact' : 'approximation'),
  error: 'the mean, by Little’s law: the actual number moves around it',
};
