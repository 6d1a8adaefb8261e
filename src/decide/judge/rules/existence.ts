/** Rules about what losing or repeating an item does. */
import { placementsWhere } from '../catalogue.ts';
import type { Rule } from './rule.ts';

const isKept = placementsWhere(({ way }) => way !== 'nothing');
const inClient = placementsWhere(({ way }) => way === 'client');
const keptByServers = placementsWhere(({ way }) => way !== 'nothing' && way !== 'client');
const notInOneReplica = placementsWhere(
  ({ way, copy, log }) => way !== 'nothing' && (way !== 'memory' || copy !== 'none' || log),
);
const notARow = placementsWhere(({ way, copy }) => way !== 'nothing' && (way !== 'database' || copy !== 'none'));
const losesWrites = placementsWhere(
  ({ way, copy, log }) => way === 'cache' || (way === 'memory' && !log) || (way === 'carried' && copy === 'lifetime'),
);
/** An owner has its checkpoints or its log; other replicas keep nothing that outlives them. */
const goesWithReplicas = placementsWhere(({ way, routing }) => way === 'memory' && routing !== 'key');

/** A day: within it a service deploys, and all replicas of it go down together sooner or later. */
const ONE_DAY_SECONDS = 86_400;

export const existenceRules: readonly Rule[] = [
  {
    id: 'must-exist',
    title: 'It has to be kept',
    when: { item: 'derivable', is: [false] },
    excludes: placementsWhere(({ way }) => way === 'nothing'),
    reason: 'It cannot be derived again, so something has to remember it.',
    page: '/placements/none/',
    source: { title: 'The Twelve-Factor App, Processes', url: 'https://12factor.net/processes' },
    trials: [
      { title: 'a login', item: {}, excludes: ['none'], leaves: ['shared-cache'] },
      { title: 'a total that follows from the cart', item: { derivable: true }, excludes: [], leaves: ['none'] },
    ],
  },
  {
    id: 'derive-it',
    title: 'Do not keep it',
    when: {
      all: [
        { item: 'derivable', is: [true] },
        { item: 'offline', is: [false] },
      ],
    },
    excludes: isKept,
    reason: 'It can be derived again, and the best state is none.',
    page: '/placements/none/',
    source: { title: 'The Twelve-Factor App, Processes', url: 'https://12factor.net/processes' },
    trials: [
      {
        title: 'a download link, presigned',
        item: { derivable: true },
        excludes: ['signed-token', 'shared-cache', 'durable-store'],
        leaves: ['none'],
      },
      { title: 'a login', item: {}, excludes: [], leaves: ['shared-cache', 'durable-store'] },
    ],
  },
  {
    id: 'connection',
    title: 'Bound to a connection',
    when: { item: 'connectionBound', is: [true] },
    excludes: notInOneReplica,
    reason: 'It is part of an open connection, and exists only in the replica where its socket ends.',
    page: '/patterns/long-lived-connections/',
    source: { title: 'RFC 6455, The WebSocket Protocol', url: 'https://www.rfc-editor.org/rfc/rfc6455' },
    trials: [
      {
        title: 'a socket and its buffers',
        item: { connectionBound: true, sharedBy: 'client', lifetimeSeconds: 3600, loss: 'nothing' },
        excludes: ['shared-cache', 'replicated-memory', 'encrypted-cookie'],
        leaves: ['server-memory'],
      },
    ],
  },
  {
    id: 'offline',
    title: 'Works without a server',
    when: { item: 'offline', is: [true] },
    excludes: keptByServers,
    reason: 'It must work without a server, and this placement is reached through one.',
    page: '/placements/client-storage/',
    source: { title: 'W3C, Indexed Database API 3.0', url: 'https://www.w3.org/TR/IndexedDB/' },
    trials: [
      {
        title: 'a draft on a train',
        item: { offline: true, loss: 'work' },
        excludes: ['durable-store', 'shared-cache', 'server-memory'],
        leaves: ['client-storage'],
      },
    ],
  },
  {
    id: 'money',
    title: 'Money needs a transaction',
    when: { item: 'loss', is: ['money'] },
    excludes: notARow,
    reason: 'Losing or repeating a write costs money, and only a durable transaction keeps it exactly once.',
    page: '/placements/durable-store/',
    source: {
      title: 'PostgreSQL documentation, Asynchronous Commit',
      url: 'https://www.postgresql.org/docs/current/wal-async-commit.html',
    },
    trials: [
      {
        title: 'an order',
        item: { loss: 'money' },
        excludes: ['shared-cache', 'encrypted-cookie', 'near-cache'],
        leaves: ['durable-store'],
      },
    ],
  },
  {
    id: 'one-transaction',
    title: 'Commits with other data',
    when: { item: 'commitsWithData', is: [true] },
    excludes: notARow,
    reason: 'It must commit together with business data, which one transaction of one store does.',
    page: '/patterns/idempotent-endpoints/',
    source: {
      title: 'PostgreSQL documentation, Transactions',
      url: 'https://www.postgresql.org/docs/current/tutorial-transactions.html',
    },
    trials: [
      {
        title: 'an idempotency key',
        item: { commitsWithData: true },
        excludes: ['shared-cache', 'memory-with-log'],
        leaves: ['durable-store'],
      },
    ],
  },
  {
    id: 'work-survives',
    title: 'Work survives a crash',
    when: { item: 'loss', is: ['work'] },
    excludes: losesWrites,
    reason:
      'Losing it loses work, and this placement can lose a write that it acknowledged, unless it is durable before it answers.',
    page: '/understand/failure-and-recovery/',
    source: {
      title: 'Redis documentation, Replication: acknowledged writes may be lost',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/replication/',
    },
    trials: [
      {
        title: 'a conversation',
        item: { loss: 'work' },
        excludes: ['shared-cache', 'server-memory'],
        leaves: ['durable-store', 'near-cache'],
      },
      {
        title: 'operations of a document',
        item: {
          loss: 'work',
          sharedBy: 'entity',
          routable: true,
          change: 'merge',
          changesPerSecond: 40,
          staleSeconds: 0,
        },
        excludes: ['single-owner'],
        leaves: ['memory-with-log'],
      },
    ],
  },
  {
    id: 'work-in-client',
    title: 'Work is not left with a browser',
    when: {
      all: [
        { item: 'loss', is: ['work'] },
        { item: 'offline', is: [false] },
      ],
    },
    excludes: inClient,
    reason: 'Losing it loses work, and a browser clears what it stores without asking.',
    page: '/placements/client-storage/',
    source: { title: 'WHATWG, Storage Standard', url: 'https://storage.spec.whatwg.org/' },
    trials: [
      {
        title: 'a draft in a browser',
        item: { loss: 'work', readsPerRequest: 0, sharedBy: 'client' },
        excludes: ['client-storage'],
        leaves: ['durable-store'],
      },
      {
        title: 'a draft that must work offline',
        item: { loss: 'work', offline: true },
        excludes: [],
        leaves: ['client-storage'],
      },
    ],
  },
  {
    id: 'outlives-replicas',
    title: 'Outlives its replicas',
    when: {
      all: [
        { measure: 'lifetime', above: ONE_DAY_SECONDS },
        { item: 'loss', is: ['annoys', 'work', 'money'] },
      ],
    },
    excludes: goesWithReplicas,
    reason: 'It outlives any one set of replicas, and nothing of it is left once all of them were replaced.',
    page: '/understand/deploys/',
    source: {
      title: 'Kubernetes documentation, Pod Lifecycle',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
    },
    trials: [
      {
        title: 'a cart kept for a week',
        item: { lifetimeSeconds: 7 * ONE_DAY_SECONDS, sharedBy: 'client' },
        excludes: ['server-memory', 'replicated-memory'],
        leaves: ['shared-cache', 'durable-store'],
      },
      {
        title: 'a wizard of ten minutes',
        item: { lifetimeSeconds: 600, sharedBy: 'client', routable: false },
        excludes: [],
        leaves: ['server-memory'],
      },
    ],
  },
];
