import { type Cause, sign, unless } from './cause.ts';

/** Sessions and keys that one replica knows and another does not. */
export const lostSessions: readonly Cause[] = [
  {
    id: 'logged-out-at-deploy',
    label: 'Sessions in the memory of a replica',
    answer:
      'Sessions live **in the memory of what a deploy replaces**: each release takes with it whatever the old replicas remembered.',
    words: 'session login cart deploy restart token',
    signs: [sign(7, 'logged-out', 'deploy'), sign(2, 'deploy'), sign(1, 'logged-out')],
    test: {
      says: 'Restart one replica while you are signed in on it, and ask again with the same cookie:',
      command: 'curl -so /dev/null -w \'%{http_code}\\n\' -H "Cookie: $C" https://HOST/account',
      outcomes: [
        ['`200` before, `401` or `302` after', 'it is this'],
        ['`200` both times', 'sessions survive; look at keys and cookie lifetimes'],
      ],
    },
    leads: [
      {
        path: 'calculators/failover',
        values: { placement: 'server-memory' },
        says: 'what each deploy and each crash takes, and what a year of them costs',
      },
      { path: 'understand/deploys', says: 'why a deploy is a planned crash' },
      { path: 'patterns/external-session-store', says: 'sessions outside the replicas' },
    ],
  },
  {
    id: 'logged-out-on-some-pods',
    label: 'A session that only one replica knows',
    answer:
      'The session is **known to one replica only**, and the next request goes to another: routing decides whether somebody is signed in.',
    words: 'session login cart replica balancer count',
    signs: [
      sign(6, 'logged-out', 'copies'),
      unless(4.5, ['login', 'copies'], ['too-many-connections', 'connection-slots', 'reconnect', 'deploy']),
      sign(1, 'copies'),
      sign(1, 'logged-out'),
    ],
    statuses: [401],
    test: {
      says: 'Ask each replica itself with the cookie of a signed-in browser:',
      command:
        'for pod in POD1 POD2; do curl -so /dev/null -w \'%{http_code}\\n\' -H "Cookie: $C" http://$pod:3000/account; done',
      outcomes: [
        ['`200` from one, `401` or `302` from another', 'it is this'],
        ['`200` from all', 'it is not the replica; look at the cookie'],
      ],
    },
    leads: [
      { path: 'decide', says: 'where a log-in session should live in your service' },
      {
        path: 'calculators/failover',
        values: { placement: 'server-memory' },
        says: 'what each replica takes with it when it ends',
      },
      { path: 'patterns/affinity', says: 'what pinning costs, and when it breaks' },
      { path: 'patterns/external-session-store', says: 'one store for all replicas' },
    ],
  },
  {
    id: 'logged-out-after-failover',
    label: 'A store that forgets when it fails over',
    answer:
      'The store **lost what its replica did not have yet**, or the application treats a store that is away for seconds as "no such session".',
    words: 'session login store failover restart cart',
    signs: [sign(8, 'logged-out', 'failover'), sign(5, 'store-moved'), sign(3, 'failover'), sign(1, 'logged-out')],
    test: {
      says: 'Fail over by hand while somebody is signed in, then ask the new master for their session:',
      command: 'redis-cli -h NEW-MASTER exists sess:ID',
      outcomes: [
        ['`0`', 'the write was not replicated, or the store is a cache without a replica'],
        ['`1`', 'the session is there: the application gave up during the switch'],
      ],
    },
    leads: [
      {
        path: 'calculators/failover',
        values: { placement: 'shared-cache' },
        says: 'sessions and writes that a failover takes',
      },
      { path: 'patterns/session-store-failures', says: 'what to do in the seconds without a store' },
      { path: 'operate/testing-failover', says: 'how to try it before it happens' },
    ],
  },
  {
    id: 'session-id-unknown',
    label: 'A session that another process opened',
    answer:
      'The session id is right, and **the process that was asked never gave it out**: each keeps its own list of connections in memory.',
    words: 'socket poll session balancer replica',
    signs: [
      sign(5, 'word-socket', 'copies'),
      sign(5, 'word-poll', 'copies'),
      sign(10, 'session-id-unknown'),
      sign(3, 'session-id-unknown', 'copies'),
    ],
    statuses: [400, 404],
    test: {
      says: 'Run one process only, or send all requests of a client to one:',
      outcomes: [
        ['the error is gone', 'it is this'],
        ['it stays', 'the process restarts, or sessions time out'],
      ],
    },
    leads: [
      { path: 'platforms/websocket-hubs', says: 'sticky routing for the handshake, or no polling' },
      { path: 'patterns/affinity', says: 'how to route a client to its process' },
      { path: 'patterns/long-lived-connections', says: 'what a connection that remembers costs' },
    ],
  },
  {
    id: 'key-on-one-replica',
    label: 'A key that one replica does not have',
    answer:
      'Each replica **made a key of its own**, or lost it in a restart: what one has sealed or signed, another cannot read.',
    words: 'key decrypt csrf signature replica',
    signs: [
      sign(8, 'key-not-found'),
      sign(6, 'key-unreadable'),
      sign(1, 'key-not-found', 'copies'),
      sign(1, 'key-not-found', 'deploy'),
    ],
    test: {
      says: 'Compare the keys that two replicas have:',
      command:
        'for pod in POD1 POD2; do kubectl exec $pod -- sh -c \'ls -1 ~/.aspnet/DataProtection-Keys; printenv | grep -E "SECRET|KEY" | sha256sum\'; done',
      outcomes: [
        ['they differ', 'it is this'],
        ['they are the same', 'the key was rotated too early, or the cookie is older than the key'],
      ],
    },
    leads: [
      { path: 'move/key-rotation', says: 'one set of keys for all, and how to change it' },
      { path: 'patterns/signed-and-encrypted-cookies', says: 'what the key protects' },
    ],
  },
  {
    id: 'gateway-at-deploy',
    label: 'A replica that ends while it is asked',
    answer: 'A replica **stops before the balancer knows**: requests that are on their way meet a closed door.',
    words: 'deploy restart replica timeout',
    signs: [
      unless(4, ['deploy', 'closed-by-server'], ['login']),
      unless(3, ['deploy', 'reset'], ['login']),
      unless(3.5, ['deploy'], ['login', 'logged-out']),
    ],
    statuses: [502, 503, 504, 499],
    test: {
      says: 'Watch statuses while one replica is replaced:',
      outcomes: [
        ['only at deploys, for all paths', 'it is this'],
        ['at log-in only', 'it is the size of the response'],
      ],
    },
    leads: [
      { path: 'patterns/graceful-drain', says: 'leave first, then stop' },
      { path: 'calculators/failover', says: 'requests that a deploy fails' },
    ],
  },
];
