import { type Cause, sign } from './cause.ts';

/** Requests, payments and connections that meet each other. */
export const crowds: readonly Cause[] = [
  {
    id: 'requests-wait',
    label: 'A lock on the session',
    answer:
      'The session is **locked while a request runs**, so that requests of one person queue behind each other whatever the number of replicas.',
    words: 'wait parallel lock ajax tab session',
    signs: [sign(8, 'session-lock'), sign(6, 'serial')],
    test: {
      says: 'Send two slow requests with one cookie, then with two:',
      command: 'time (curl -sH "Cookie: $C" https://HOST/slow & curl -sH "Cookie: $C" https://HOST/slow & wait)',
      outcomes: [
        ['twice as long with one cookie, once with two', 'it is this'],
        ['the same', 'slots or the database are the queue'],
      ],
    },
    leads: [
      { path: 'calculators/replicas', says: 'what a longer service time does to the queue' },
      { path: 'understand/consistency', says: 'who may write, and what a lock buys' },
      { path: 'patterns/isolating-state', says: 'take out of the session what is not one' },
    ],
  },
  {
    id: 'paid-twice',
    label: 'A write that is repeated',
    answer:
      'The first attempt **went through and its answer was lost**; the second is a new write, since nothing tells the two apart.',
    words: 'pay order twice retry webhook timeout',
    signs: [sign(8, 'twice')],
    test: {
      says: 'Send one request twice with the same key and look for two rows:',
      command: "for i in 1 2; do curl -sX POST -H 'Idempotency-Key: test-1' -d @order.json https://HOST/orders; done",
      outcomes: [
        ['two rows', 'it is this: the key is ignored, or kept too short'],
        ['one row', 'the client makes a new key for each attempt'],
      ],
    },
    leads: [
      { path: 'calculators/retries', says: 'duplicates a year, with and without a key' },
      { path: 'patterns/idempotent-endpoints', says: 'a key in the same transaction' },
    ],
  },
  {
    id: 'connection-storm',
    label: 'Everybody reconnects at once',
    answer:
      'A deploy or a network blip **cuts all connections in one moment**, and all clients come back in the same seconds.',
    words: 'reconnect instant socket client connection restart deploy',
    signs: [sign(9, 'reconnect-storm'), sign(6, 'reconnect'), sign(2, 'reconnect', 'deploy')],
    test: {
      says: 'Count new connections by second around the last deploy:',
      outcomes: [
        ['a peak many times the mean', 'it is this'],
        ['no peak', 'something else is slow at a deploy'],
      ],
    },
    leads: [
      {
        path: 'calculators/failover',
        values: { placement: 'single-owner' },
        says: 'reconnects a second, and how far to spread them',
      },
      { path: 'patterns/long-lived-connections', says: 'spread the cut, and the return' },
      { path: 'patterns/graceful-drain', says: 'let them go a few at a time' },
    ],
  },
  {
    id: 'too-many-connections',
    label: 'More connections than the store allows',
    answer: 'Each replica **holds a pool of its own**, and replicas times pool is more than the database takes.',
    words: 'database connection pool scale replica',
    signs: [sign(9, 'connection-slots'), sign(4, 'too-many-connections'), sign(1, 'connection-slots', 'copies')],
    test: {
      says: 'Ask the database who holds them:',
      command: 'psql -c "select application_name, count(*) from pg_stat_activity group by 1 order by 2 desc"',
      outcomes: [
        ['replicas × pool, mostly idle', 'it is this'],
        ['few rows, all active', 'the store is slow, and the pool waits for it'],
      ],
    },
    leads: [
      {
        path: 'calculators/replicas',
        values: { storeMaxConnections: '100', poolPerReplica: '20' },
        says: 'the largest pool that fits your replicas',
      },
      { path: 'understand/scaling-out', says: 'what does not scale with replicas' },
    ],
  },
];
