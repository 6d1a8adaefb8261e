/** Rules about what fits into a request. The limits are rows of the facts. */
import limits from '#facts/limits.yaml';
import { numberOf } from '../../../facts/number.ts';
import { isInEveryReplica, placementIds, placementsWhere } from '../catalogue.ts';
import { ROOM_OF_A_REPLICA_BYTES } from '../costs/fleet.ts';
import { LONGEST_COOKIE_BYTES } from '../costs/measures.ts';
import type { Rule } from './rule.ts';

const carried = placementsWhere(({ way }) => way === 'carried');
const tokens = placementsWhere(({ way, carrier }) => way === 'carried' && carrier !== 'cookie');

/** A token is issued again at most once in a hundred requests; judgement. */
const MOST_REISSUES = 0.01;

export const sizeRules: readonly Rule[] = [
  {
    id: 'cookie-limit',
    title: 'Fits into a cookie',
    when: { measure: 'sealedCookie', above: LONGEST_COOKIE_BYTES },
    excludes: placementsWhere(({ keys }) => keys === 'sealing'),
    reason: 'Sealed, it is longer than the cookie that a browser keeps.',
    page: '/reference/limits/',
    source: {
      title: 'RFC 6265bis, Cookies: HTTP State Management Mechanism, section 5.6',
      url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
    },
    trials: [
      {
        title: 'a cart of 4 kB',
        item: { storedBytes: 4000, sharedBy: 'client' },
        excludes: ['encrypted-cookie'],
        leaves: ['shared-cache'],
      },
      {
        title: 'a cart of 1 kB',
        item: { storedBytes: 1000, sharedBy: 'client' },
        excludes: [],
        leaves: ['encrypted-cookie'],
      },
    ],
  },
  {
    id: 'signed-cookie-limit',
    title: 'Id and claims fit into a cookie',
    when: { measure: 'signedCookie', above: LONGEST_COOKIE_BYTES },
    excludes: placementsWhere(({ idBesideClaims }) => idBesideClaims),
    reason: 'With its id and signature it is longer than the cookie a browser keeps.',
    page: '/reference/limits/',
    source: {
      title: 'RFC 6265bis, Cookies: HTTP State Management Mechanism, section 5.6',
      url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
    },
    trials: [
      {
        title: 'rights of 4 kB',
        item: { storedBytes: 4000, writesPerRequest: 0 },
        excludes: ['id-and-claims-cookie'],
        leaves: ['shared-cache'],
      },
    ],
  },
  {
    id: 'field-limit',
    title: 'Fits into a header',
    when: { measure: 'tokenField', above: numberOf(limits, 'nginx-http1-field') },
    excludes: tokens,
    reason: 'As a token it is longer than the header line that a stock nginx accepts.',
    page: '/reference/limits/',
    source: {
      title: 'nginx documentation, large_client_header_buffers',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers',
    },
    trials: [
      {
        title: '200 groups of a user',
        item: { storedBytes: 7500, writesPerRequest: 0, revokeSeconds: 1200, staleSeconds: 1200 },
        excludes: ['signed-token', 'short-token-with-refresh'],
        leaves: ['near-cache', 'phantom-token'],
      },
    ],
  },
  {
    id: 'cookie-at-the-edge',
    title: 'A cookie stays at the edge',
    when: { measure: 'internalHops', above: 0 },
    excludes: placementsWhere(({ way, carrier }) => way === 'carried' && carrier === 'cookie'),
    reason:
      'Internal services need it too, and a cookie is opened by the service that set it: each would hold its key.',
    page: '/patterns/internal-hops/',
    source: {
      title: 'iron-session, README: one password seals and opens',
      url: 'https://github.com/vvo/iron-session',
    },
    trials: [
      {
        title: 'an identity that four services check',
        item: { internalHops: 4, writesPerRequest: 0, staleSeconds: 1200 },
        excludes: ['encrypted-cookie', 'id-and-claims-cookie'],
        leaves: ['short-token-with-refresh', 'phantom-token'],
      },
    ],
  },
  {
    id: 'replica-size',
    title: 'All of it fits into one replica',
    when: { measure: 'sizeOfAll', above: ROOM_OF_A_REPLICA_BYTES },
    excludes: placementIds.filter(isInEveryReplica),
    reason: 'All of it together is larger than the memory of one replica, and each would hold all of it.',
    page: '/placements/replicated-memory/',
    source: {
      title: 'Apache Tomcat documentation, Clustering/Session Replication',
      url: 'https://tomcat.apache.org/tomcat-10.1-doc/cluster-howto.html',
    },
    trials: [
      {
        title: 'a product of 100 kB, 20,000 of them',
        item: { storedBytes: 100_000, sharedBy: 'entity', writesPerRequest: 0, itemsAtOnce: 20_000 },
        excludes: ['replicated-memory'],
        leaves: ['near-cache'],
      },
      {
        title: 'the same, 10,000 of them',
        item: { storedBytes: 100_000, sharedBy: 'entity', writesPerRequest: 0, itemsAtOnce: 10_000 },
        excludes: [],
        leaves: ['replicated-memory'],
      },
    ],
  },
  {
    id: 'growth',
    title: 'Does not grow',
    when: { measure: 'growth', above: 0 },
    excludes: carried,
    reason: 'It grows with each request, so what is resent grows with the square of the requests.',
    page: '/understand/cost-of-carrying/',
    source: {
      title: 'RFC 9110, HTTP Semantics, section 5.4: Field Limits',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.4',
    },
    trials: [
      {
        title: 'a conversation',
        item: { growthBytesPerRequest: 2000, storedBytes: 800 },
        excludes: ['encrypted-cookie', 'signed-token'],
        leaves: ['durable-store'],
      },
    ],
  },
  {
    id: 'nobody-inside',
    title: 'Somebody inside reads it',
    when: { measure: 'internalHops', below: 1 },
    excludes: placementsWhere(({ readers }) => readers === 'gateway'),
    reason: 'No service behind the first one needs it, so nobody would read what a gateway signs.',
    page: '/placements/phantom-token/',
    source: {
      title: 'Curity, The Phantom Token Pattern',
      url: 'https://curity.io/resources/learn/phantom-token-pattern/',
    },
    trials: [
      {
        title: 'preferences that one service reads',
        item: { writesPerRequest: 0.001, staleSeconds: 300 },
        excludes: ['phantom-token'],
        leaves: ['near-cache'],
      },
      {
        title: 'rights that three services check',
        item: { writesPerRequest: 0, staleSeconds: 300, revokeSeconds: 300, internalHops: 3 },
        excludes: [],
        leaves: ['phantom-token'],
      },
    ],
  },
  {
    id: 'reissued',
    title: 'Changes rarely enough for a token',
    when: { measure: 'writesPerRequest', above: MOST_REISSUES },
    excludes: placementsWhere(({ keys }) => keys === 'signing'),
    reason: 'It changes too often for a token: each change has to be signed and issued again.',
    page: '/placements/signed-token/',
    source: { title: 'RFC 7519, JSON Web Token', url: 'https://www.rfc-editor.org/rfc/rfc7519' },
    trials: [
      {
        title: 'a cart',
        item: { writesPerRequest: 0.1, sharedBy: 'client' },
        excludes: ['signed-token', 'phantom-token'],
        leaves: ['encrypted-cookie'],
      },
    ],
  },
];
