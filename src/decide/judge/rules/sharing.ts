/** Rules about several clients and several writers of one item. */
import { isInEveryReplica, placementIds, placementsWhere } from '../catalogue.ts';
import type { Rule } from './rule.ts';

const copyInClient = placementsWhere((traits) => traits.copyInClient);
const copies = placementsWhere(({ copy }) => copy !== 'none');
const byKey = placementsWhere(({ routing }) => routing === 'key');
const inEveryReplica = placementIds.filter(isInEveryReplica);

/** One write in so many may collide: above it, retries collide with retries; judgement. */
const MOST_CONFLICTS = 0.05;
/** Two replicas are a primary and its standby: one message for each change, one copy to spare. */
const PRIMARY_AND_STANDBY = 2;
/** A value that is written less often than once in a thousand requests is read, not worked on; judgement. */
const WORKED_ON = 0.001;

const shared = { item: 'sharedBy', is: ['user', 'entity'] } as const;

export const sharingRules: readonly Rule[] = [
  {
    id: 'copies-diverge',
    title: 'One value, not one for each client',
    when: { all: [shared, { measure: 'writesPerRequest', above: WORKED_ON }, { item: 'offline', is: [false] }] },
    excludes: copyInClient,
    reason: 'Several clients share and change it, and each would carry a copy that misses what the others changed.',
    page: '/understand/consistency/',
    source: {
      title: 'Terry et al., Session Guarantees for Weakly Consistent Replicated Data (1994)',
      url: 'https://doi.org/10.1109/PDIS.1994.331722',
    },
    trials: [
      {
        title: 'a cart on two devices',
        item: { sharedBy: 'user', writesPerRequest: 0.1 },
        excludes: ['encrypted-cookie'],
        leaves: ['shared-cache', 'durable-store'],
      },
    ],
  },
  {
    id: 'stale-copy',
    title: 'As fresh as it must be',
    when: { all: [shared, { measure: 'copyAge', above: 'stale' }, { item: 'offline', is: [false] }] },
    excludes: copies,
    reason: 'Others change it, and a copy would be older than the item allows.',
    page: '/placements/near-cache/',
    source: {
      title: 'RFC 9111, HTTP Caching, section 4.2: Freshness',
      url: 'https://www.rfc-editor.org/rfc/rfc9111#section-4.2',
    },
    trials: [
      {
        title: 'a stock level',
        item: { sharedBy: 'entity', staleSeconds: 0 },
        excludes: ['near-cache', 'replicated-memory'],
        leaves: ['shared-cache', 'durable-store'],
      },
      {
        title: 'feature flags',
        item: { staleSeconds: 30, writesPerRequest: 0 },
        excludes: ['signed-token'],
        leaves: ['near-cache'],
      },
    ],
  },
  {
    id: 'pinned-split',
    title: 'Pinning follows the client',
    when: shared,
    excludes: placementsWhere(({ routing }) => routing === 'client'),
    reason: 'Pinning follows the client: two clients of one value would meet two copies of it.',
    page: '/understand/placement-routing-carrier/',
    source: {
      title: 'NGINX documentation, Session persistence',
      url: 'https://docs.nginx.com/nginx/admin-guide/load-balancer/http-load-balancer/',
    },
    trials: [
      {
        title: 'a document with two editors',
        item: { sharedBy: 'entity', routable: true },
        excludes: ['server-memory'],
        leaves: ['single-owner'],
      },
    ],
  },
  {
    id: 'owner-needs-key',
    title: 'An owner needs a key',
    when: { item: 'routable', is: [false] },
    excludes: byKey,
    reason: 'Requests cannot be routed by its key, so they would not find its owner.',
    page: '/placements/single-owner/',
    source: {
      title: 'Orleans: Distributed Virtual Actors for Programmability and Scalability',
      url: 'https://www.microsoft.com/en-us/research/publication/orleans-distributed-virtual-actors-for-programmability-and-scalability/',
    },
    trials: [
      {
        title: 'a rate limit that every replica checks',
        item: { sharedBy: 'entity', change: 'increment' },
        excludes: ['single-owner', 'memory-with-log'],
        leaves: ['shared-cache'],
      },
    ],
  },
  {
    id: 'copies-conflict',
    title: 'Copies that take writes disagree',
    when: { all: [shared, { measure: 'writesPerRequest', above: 0 }] },
    excludes: inEveryReplica,
    reason: 'Copies in several replicas take writes at once and disagree until they are merged.',
    page: '/placements/replicated-memory/',
    source: {
      title: 'Shapiro et al., Conflict-free Replicated Data Types',
      url: 'https://inria.hal.science/inria-00609399v1',
    },
    trials: [
      {
        title: 'a counter',
        item: { sharedBy: 'entity', writesPerRequest: 1, staleSeconds: 60 },
        excludes: ['replicated-memory'],
        leaves: ['durable-store'],
      },
    ],
  },
  {
    id: 'one-users-copy',
    title: 'A copy in every replica is read in every replica',
    when: {
      all: [
        { item: 'sharedBy', is: ['client', 'user'] },
        { measure: 'replicas', above: PRIMARY_AND_STANDBY },
      ],
    },
    excludes: inEveryReplica,
    reason: 'Each value is one user’s, yet every replica would hold it and be told of each change to it.',
    page: '/placements/replicated-memory/',
    source: {
      title: 'Apache Tomcat documentation, Clustering/Session Replication: all-to-all only for small clusters',
      url: 'https://tomcat.apache.org/tomcat-10.1-doc/cluster-howto.html',
    },
    trials: [
      {
        title: 'the groups of each user',
        item: { storedBytes: 20_000, writesPerRequest: 0, staleSeconds: 300, revokeSeconds: 900, internalHops: 3 },
        excludes: ['replicated-memory'],
        leaves: ['near-cache', 'phantom-token'],
      },
      {
        title: 'a session of one browser',
        item: { sharedBy: 'client' },
        excludes: ['replicated-memory'],
        leaves: ['shared-cache', 'durable-store'],
      },
      {
        title: 'feature flags that everybody reads',
        item: { sharedBy: 'entity', itemsAtOnce: 1, writesPerRequest: 0 },
        excludes: [],
        leaves: ['replicated-memory'],
      },
      {
        title: 'an appliance of two replicas',
        item: { sharedBy: 'client' },
        workload: { peakRequestsPerSecond: 20, activeSessions: 200, zones: 2 },
        excludes: [],
        leaves: ['replicated-memory'],
      },
    ],
  },
  {
    id: 'conflicts-in-cache',
    title: 'Writers do not collide in a cache',
    when: {
      all: [
        { item: 'sharedBy', is: ['entity'] },
        { measure: 'conflictsInCache', above: MOST_CONFLICTS },
      ],
    },
    excludes: placementsWhere(({ way }) => way === 'cache'),
    reason: 'Its writers would overwrite each other or try again too often: more than one write in twenty collides.',
    page: '/understand/consistency/',
    source: {
      title: 'Redis documentation, Transactions: optimistic locking',
      url: 'https://redis.io/docs/latest/develop/using-commands/transactions/',
    },
    trials: [
      {
        title: 'a document of forty keystrokes a second, a cache 1 ms away',
        item: { sharedBy: 'entity', routable: true, changesPerSecond: 40, change: 'merge' },
        workload: { cacheRttMilliseconds: 1 },
        excludes: ['shared-cache'],
        leaves: ['single-owner'],
      },
      {
        title: 'a counter that only adds',
        item: { sharedBy: 'entity', changesPerSecond: 400, change: 'increment' },
        excludes: [],
        leaves: ['shared-cache'],
      },
    ],
  },
  {
    id: 'conflicts-in-database',
    title: 'Writers do not collide in a database',
    when: {
      all: [
        { item: 'sharedBy', is: ['entity'] },
        { measure: 'conflictsInDatabase', above: MOST_CONFLICTS },
      ],
    },
    excludes: placementsWhere(({ way }) => way === 'database'),
    reason: 'Its writers would wait for each other or try again too often: more than one commit in twenty collides.',
    page: '/understand/consistency/',
    source: {
      title: 'PostgreSQL documentation, Transaction Isolation',
      url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
    },
    trials: [
      {
        title: 'a match of three hundred inputs a second',
        item: { sharedBy: 'entity', routable: true, changesPerSecond: 300, change: 'merge' },
        excludes: ['durable-store', 'near-cache'],
        leaves: ['single-owner'],
      },
    ],
  },
];
