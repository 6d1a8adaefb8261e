import type { RespreadName } from '../../../models/resilience/deploys/respread.ts';
import type { EventName } from '../../../models/resilience/failover/events.ts';
import type { Placement } from '../../../models/resilience/failover/losses.ts';

/** The placements as a reader knows them. */
export const placementLabels = {
  'server-memory': 'Memory of a replica, sticky',
  'single-owner': 'One owner per entity, with checkpoints',
  'replicated-memory': 'Memory, replicated',
  'shared-cache': 'Shared cache',
  'durable-store': 'Durable store',
  'signed-token': 'Signed token',
  'encrypted-cookie': 'Encrypted cookie',
  'client-storage': 'Client storage',
  none: 'Nowhere: derived or dropped',
} as const satisfies { readonly [P in Placement]: string };

/** How users who lost their replica are given another. */
export const respreadLabels = {
  'least-requests': 'To the replica with fewest requests in flight',
  'two-choices': 'To the less busy of two drawn by chance',
  'fewest-sessions': 'To the replica with fewest sessions',
  'round-robin': 'One after another',
  random: 'By chance',
} as const satisfies { readonly [R in RespreadName]: string };

/** One of each kind that differs in what an event takes; the first stands for all that the client carries. */
export const compared = [
  ['signed-token', 'Carried by the client'],
  ['server-memory', 'Memory of a replica, sticky'],
  ['single-owner', 'One owner, with checkpoints'],
  ['replicated-memory', 'Memory, replicated'],
  ['shared-cache', 'Shared cache'],
  ['durable-store', 'Durable store'],
] as const satisfies readonly (readonly [Placement, string])[];

type EventWords = {
  /** As a column head, and where there is little room. */
  readonly label: string;
  readonly short: string;
  /** Behind "after". */
  readonly after: string;
  /** It is the store's, and can only happen where there is one on the path. */
  readonly isOfStore?: boolean;
};

/** What an event is called. */
export const eventWords: { readonly [E in EventName]: EventWords } = {
  crash: { label: 'Replica crash', short: 'Crash', after: 'a crash' },
  zone: { label: 'Zone loss', short: 'Zone', after: 'a zone loss' },
  storeFailover: { label: 'Store failover', short: 'Store', after: 'a failover of the store', isOfStore: true },
  deploy: { label: 'Deploy', short: 'Deploy', after: 'a deploy' },
};

/** After what clients reconnect, the smallest loss first. */
export const stormWords = [
  ['crash', 'A replica'],
  ['zone', 'A zone'],
  ['all', 'All at once'],
] as const;

/**
 * An availability with the digits in which it differs from one.
 *
 * @example nines(0.999895) // '99.9895%'
 */
export function nines(share: number): string {
  if (share > 0.9999995) return 'over 99.9999%';
  const digits = share >= 0.9 ? Math.ceil(-Math.log10(1 - share)) : 1;
  return `${Number((share * 100).toFixed(digits))}%`;
}
