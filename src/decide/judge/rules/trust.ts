/** Rules about who holds a copy, who can read it, and how it is taken back. */
import { placementsWhere } from '../catalogue.ts';
import type { Rule } from './rule.ts';

const copyInClient = placementsWhere((traits) => traits.copyInClient);
const readable = placementsWhere((traits) => traits.readable);
const travelsReadable = placementsWhere((traits) => traits.readable && traits.way === 'carried');
const copies = placementsWhere(({ copy }) => copy !== 'none');

export const trustRules: readonly Rule[] = [
  {
    id: 'revocation',
    title: 'Revoked in time',
    when: { measure: 'copyAge', above: 'revocable' },
    excludes: copies,
    reason: 'A revoked copy would go on working for longer than the item allows.',
    page: '/understand/security-and-revocation/',
    source: {
      title: 'RFC 7009, OAuth 2.0 Token Revocation, section 3: Implementation Note',
      url: 'https://www.rfc-editor.org/rfc/rfc7009#section-3',
    },
    trials: [
      {
        title: 'a bank login, revocable in five seconds',
        item: { revokeSeconds: 5 },
        excludes: ['signed-token', 'short-token-with-refresh', 'encrypted-cookie', 'client-storage'],
        leaves: ['shared-cache', 'durable-store', 'near-cache'],
      },
      {
        title: 'a caller of an API, revocable in twenty minutes',
        item: { revokeSeconds: 1200, staleSeconds: 1200, writesPerRequest: 0 },
        excludes: ['signed-token'],
        leaves: ['short-token-with-refresh'],
      },
    ],
  },
  {
    id: 'replay',
    title: 'No old copy sent again',
    when: { item: 'replayHarms', is: [true] },
    excludes: copyInClient,
    reason: 'The client holds a copy, and an old copy sent again does harm.',
    page: '/patterns/signed-and-encrypted-cookies/',
    source: {
      title: 'RFC 6265, HTTP State Management Mechanism, section 8.6: Weak Integrity',
      url: 'https://www.rfc-editor.org/rfc/rfc6265#section-8.6',
    },
    trials: [
      {
        title: 'a one-time code',
        item: { replayHarms: true },
        excludes: ['signed-token', 'encrypted-cookie', 'client-storage'],
        leaves: ['shared-cache'],
      },
    ],
  },
  {
    id: 'readable',
    title: 'Hidden from its client',
    when: { item: 'clientMayRead', is: [false] },
    excludes: readable,
    reason: 'Its client must not read it, and a signature hides nothing.',
    page: '/placements/encrypted-cookie/',
    source: { title: 'RFC 7519, JSON Web Token, section 12', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-12' },
    trials: [
      {
        title: 'a risk score',
        item: { clientMayRead: false, sharedBy: 'client' },
        excludes: ['signed-token', 'client-storage'],
        leaves: ['encrypted-cookie', 'shared-cache'],
      },
    ],
  },
  {
    id: 'personal-data',
    title: 'No personal data in a token',
    when: { item: 'personalData', is: [true] },
    excludes: travelsReadable,
    reason: 'It holds personal data, and a signed token is read by whoever logs or ends a connection on its way.',
    page: '/patterns/signed-tokens/',
    source: {
      title: 'RFC 7519, JSON Web Token, section 12: Privacy Considerations',
      url: 'https://www.rfc-editor.org/rfc/rfc7519#section-12',
    },
    trials: [
      {
        title: 'a profile',
        item: { personalData: true, sharedBy: 'client' },
        excludes: ['signed-token', 'short-token-with-refresh'],
        leaves: ['encrypted-cookie', 'durable-store'],
      },
    ],
  },
  {
    id: 'residency',
    title: 'Stays in one jurisdiction',
    when: { item: 'residency', is: [true] },
    excludes: travelsReadable,
    reason:
      'It must stay in one jurisdiction, and a signed token is readable at every edge that ends TLS, wherever it stands.',
    page: '/patterns/multi-region/',
    source: {
      title: 'Regulation (EU) 2016/679, chapter V: transfers to third countries',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
    trials: [
      {
        title: 'a patient’s case number',
        item: { residency: true, sharedBy: 'client' },
        excludes: ['signed-token', 'id-and-claims-cookie'],
        leaves: ['durable-store', 'encrypted-cookie'],
      },
    ],
  },
  {
    id: 'out-of-reach',
    title: 'Within the server’s reach',
    when: {
      all: [
        { item: 'offline', is: [false] },
        {
          any: [
            { measure: 'readsPerRequest', above: 0 },
            { measure: 'revocable', above: -1 },
          ],
        },
      ],
    },
    excludes: placementsWhere(({ way }) => way === 'client'),
    reason: 'The server reads it while it answers, or must take it back, and it does not reach what a client stores.',
    page: '/placements/client-storage/',
    source: {
      title: 'WHATWG, HTML Standard, Web storage',
      url: 'https://html.spec.whatwg.org/multipage/webstorage.html',
    },
    trials: [
      { title: 'a login', item: {}, excludes: ['client-storage'], leaves: ['shared-cache'] },
      {
        title: 'columns of a table that its user chose',
        item: { readsPerRequest: 0, sharedBy: 'client', writesPerRequest: 0.01 },
        excludes: [],
        leaves: ['client-storage'],
      },
    ],
  },
];
