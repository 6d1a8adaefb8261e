/** What each placement brings along to operate: the part that pages somebody at night. */
import { isInEveryReplica, placementIds, placementsWhere } from '../catalogue.ts';
import type { CostRule } from './rule.ts';

const always = { all: [] } as const;
const signed = placementsWhere(({ keys }) => keys === 'signing');
const inEveryReplica = placementIds.filter(isInEveryReplica);
const sealed = placementsWhere(({ keys }) => keys === 'sealing');
const usesDatabase = placementsWhere(
  ({ way, copy, log }) => way === 'database' || way === 'client' || log || copy === 'short',
);

export const componentRules: readonly CostRule[] = [
  {
    id: 'signing-keys',
    title: 'Signing keys',
    when: { workload: 'keysRun', is: [false] },
    burdens: signed,
    component: 'signing keys',
    reason: 'Keys are made, published, rotated and revoked; who holds one can be anybody.',
    page: '/move/key-rotation/',
    source: { title: 'RFC 7517, JSON Web Key', url: 'https://www.rfc-editor.org/rfc/rfc7517' },
    trials: [
      {
        title: 'no keys yet',
        item: {},
        burdens: ['signed-token', 'phantom-token'],
        spares: ['shared-cache', 'encrypted-cookie'],
      },
      { title: 'keys are managed', item: {}, workload: { keysRun: true }, burdens: [], spares: ['signed-token'] },
    ],
  },
  {
    id: 'sealing-keys',
    title: 'Sealing keys',
    when: { workload: 'keysRun', is: [false] },
    burdens: sealed,
    component: 'sealing keys',
    reason:
      'Each replica holds the key that opens every cookie, and old keys must open for as long as old cookies live.',
    page: '/move/key-rotation/',
    source: { title: 'iron-session, README: password rotation', url: 'https://github.com/vvo/iron-session' },
    trials: [{ title: 'no keys yet', item: {}, burdens: ['encrypted-cookie'], spares: ['signed-token'] }],
  },
  {
    id: 'synchronisation',
    title: 'Synchronisation',
    when: always,
    burdens: placementsWhere(({ way }) => way === 'client'),
    component: 'synchronisation with clients',
    reason: 'Clients come back with old formats and with changes that conflict.',
    page: '/placements/client-storage/',
    source: { title: 'Kleppmann et al., Local-first software', url: 'https://www.inkandswitch.com/essay/local-first/' },
    trials: [{ title: 'a draft', item: { offline: true }, burdens: ['client-storage'], spares: ['durable-store'] }],
  },
  {
    id: 'cache',
    title: 'A cache of its own',
    when: { workload: 'cacheRuns', is: [false] },
    burdens: placementsWhere(({ way }) => way === 'cache'),
    component: 'a shared cache',
    reason: 'A cache that only this item needs is one more thing that fails over, fills up and is upgraded.',
    page: '/placements/shared-cache/',
    source: {
      title: 'Redis documentation, Key eviction',
      url: 'https://redis.io/docs/latest/develop/reference/eviction/',
    },
    trials: [
      { title: 'no cache yet', item: {}, burdens: ['shared-cache'], spares: ['durable-store'] },
      { title: 'a cache runs', item: {}, workload: { cacheRuns: true }, burdens: [], spares: ['shared-cache'] },
    ],
  },
  {
    id: 'database',
    title: 'A database of its own',
    when: { workload: 'databaseRuns', is: [false] },
    burdens: usesDatabase,
    component: 'a database',
    reason: 'A database that only this item needs brings backups, restore drills and failovers of its own.',
    page: '/placements/durable-store/',
    source: {
      title: 'PostgreSQL documentation, High Availability, Load Balancing, and Replication',
      url: 'https://www.postgresql.org/docs/current/high-availability.html',
    },
    trials: [
      {
        title: 'no database yet',
        item: {},
        workload: { databaseRuns: false },
        burdens: ['durable-store', 'near-cache'],
        spares: ['shared-cache'],
      },
      { title: 'a database runs', item: {}, burdens: [], spares: ['durable-store'] },
    ],
  },
  {
    id: 'near-cache',
    title: 'A near-cache',
    when: always,
    burdens: placementsWhere(({ copy, readers }) => copy === 'near' && readers === 'each'),
    component: 'a near-cache to keep fresh',
    reason: 'Somebody has to know how old copies are, and what a cold start does to the store behind them.',
    page: '/placements/near-cache/',
    source: {
      title: 'Nishtala et al., Scaling Memcache at Facebook',
      url: 'https://www.usenix.org/conference/nsdi13/technical-sessions/presentation/nishtala',
    },
    trials: [{ title: 'any item', item: {}, burdens: ['near-cache'], spares: ['durable-store'] }],
  },
  {
    id: 'exchange',
    title: 'An exchange at the gateway',
    when: always,
    burdens: placementsWhere(({ readers }) => readers === 'gateway'),
    component: 'the exchange at the gateway',
    reason: 'Every request passes the exchange: its cache, its timeouts and its issuer are on the path.',
    page: '/placements/phantom-token/',
    source: { title: 'RFC 7662, OAuth 2.0 Token Introspection', url: 'https://www.rfc-editor.org/rfc/rfc7662' },
    trials: [{ title: 'any item', item: {}, burdens: ['phantom-token'], spares: ['signed-token'] }],
  },
  {
    id: 'affinity',
    title: 'Affinity and long drains',
    when: { item: 'connectionBound', is: [false] },
    burdens: placementsWhere(({ routing }) => routing === 'client'),
    component: 'affinity and long drains',
    reason: 'Pinned sessions make load uneven and deploys slow, and the balancer’s mark is state as well.',
    page: '/patterns/affinity/',
    source: {
      title: 'AWS documentation, Sticky sessions for your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html',
    },
    trials: [
      { title: 'a session', item: {}, burdens: ['server-memory'], spares: ['single-owner'] },
      {
        title: 'an open connection is pinned by itself',
        item: { connectionBound: true },
        burdens: [],
        spares: ['server-memory'],
      },
    ],
  },
  {
    id: 'membership',
    title: 'Membership of a cluster',
    when: always,
    burdens: inEveryReplica,
    component: 'membership of the cluster',
    reason: 'Replicas have to find each other, agree on who is there, and hand copies over at each deploy.',
    page: '/placements/replicated-memory/',
    source: {
      title: 'Apache Tomcat documentation, Clustering/Session Replication',
      url: 'https://tomcat.apache.org/tomcat-10.1-doc/cluster-howto.html',
    },
    trials: [{ title: 'any item', item: {}, burdens: ['replicated-memory'], spares: ['server-memory'] }],
  },
  {
    id: 'conflicts',
    title: 'Copies in conflict',
    when: always,
    burdens: inEveryReplica,
    component: 'rules for copies that conflict',
    reason: 'A network that splits leaves two copies that are both right, and somebody decides which one wins.',
    page: '/understand/consistency/',
    source: {
      title: 'Hazelcast documentation, Split-brain recovery',
      url: 'https://docs.hazelcast.com/hazelcast/latest/network-partitioning/split-brain-recovery',
    },
    trials: [{ title: 'any item', item: {}, burdens: ['replicated-memory'], spares: ['server-memory'] }],
  },
  {
    id: 'ownership',
    title: 'Routing by key',
    when: { workload: 'ownerRuns', is: [false] },
    burdens: placementsWhere(({ routing }) => routing === 'key'),
    component: 'routing by key to one owner',
    reason: 'Somebody decides who owns a key, moves it, and makes sure that there are never two.',
    page: '/placements/single-owner/',
    source: {
      title: 'Orleans: Distributed Virtual Actors for Programmability and Scalability',
      url: 'https://www.microsoft.com/en-us/research/publication/orleans-distributed-virtual-actors-for-programmability-and-scalability/',
    },
    trials: [
      { title: 'no owners yet', item: {}, burdens: ['single-owner'], spares: ['server-memory'] },
      {
        title: 'owners run',
        item: { loss: 'nothing' },
        workload: { ownerRuns: true },
        burdens: [],
        spares: ['single-owner'],
      },
    ],
  },
  {
    id: 'checkpoints',
    title: 'Checkpoints',
    when: { item: 'loss', is: ['annoys', 'work', 'money'] },
    burdens: placementsWhere(({ routing, log }) => routing === 'key' && !log),
    component: 'checkpoints',
    reason: 'Its owner writes now and then what a new owner begins with, and somebody tries that it can.',
    page: '/placements/single-owner/',
    source: {
      title: 'Cloudflare documentation, Durable Objects: access storage',
      url: 'https://developers.cloudflare.com/durable-objects/best-practices/access-durable-objects-storage/',
    },
    trials: [
      { title: 'a match', item: { loss: 'annoys' }, burdens: ['single-owner'], spares: ['memory-with-log'] },
      {
        title: 'a cursor',
        item: { loss: 'nothing' },
        workload: { ownerRuns: true },
        burdens: [],
        spares: ['single-owner'],
      },
    ],
  },
  {
    id: 'log',
    title: 'A log',
    when: always,
    burdens: placementsWhere(({ log }) => log),
    component: 'a log, its snapshots and replay',
    reason: 'A log grows, is cut by snapshots, and is replayed at the worst moment.',
    page: '/placements/memory-with-log/',
    source: {
      title: 'Kreps, The Log',
      url: 'https://engineering.linkedin.com/distributed-systems/log-what-every-software-engineer-should-know-about-real-time-datas-unifying',
    },
    trials: [{ title: 'any item', item: {}, burdens: ['memory-with-log'], spares: ['single-owner'] }],
  },
];
