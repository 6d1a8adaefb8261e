import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** A shape names all of what tells shapes apart, so that choosing another undoes it; nothing pasted survives a choice. */
const shape = (rolesCount: number, roleBytes: number, otherClaimBytes: number, growthClaim = 'roles') =>
  ({ rolesCount, roleBytes, otherClaimBytes, growthClaim, claims: undefined, token: '', header: undefined }) as const;
const cookie = { carrier: 'cookie', cookieName: 'session' } as const;
const bearer = { carrier: 'authorization' } as const;

/** Whole situations that people meet. */
export const presets: readonly Preset<Inputs>[] = [
  {
    id: 'access-token',
    label: 'Access token of an API',
    inputs: { ...shape(6, 12, 222, 'scope'), ...bearer, format: 'jws', alg: 'ES256', path: ['alb', 'nginx', 'node'] },
    because: 'Short claims and a short signature: nothing refuses it.',
  },
  {
    id: 'groups',
    label: '200 directory groups in an id token',
    inputs: {
      ...shape(200, 36, 222, 'groups'),
      ...bearer,
      format: 'jws',
      alg: 'RS256',
      path: ['alb', 'nginx', 'tomcat'],
    },
    because: '200 group identifiers are 10,416 characters: no hop of 8 KiB lets them pass.',
  },
  {
    id: 'authjs',
    label: 'Auth.js session cookie',
    inputs: {
      ...shape(0, 14, 136),
      ...cookie,
      format: 'jwe',
      alg: 'dir',
      enc: 'A256CBC-HS512',
      header: `{"kid":"${'A'.repeat(86)}"}`,
      cookieName: '__Secure-authjs.session-token',
      path: ['browser', 'vercel', 'node'],
    },
    because: 'Encrypted, with a thumbprint in its header: 435 bytes before you add anything.',
  },
  {
    id: 'iron-session',
    label: 'Sealed cookie with a cart',
    inputs: { ...shape(20, 40, 180, 'cart'), ...cookie, format: 'iron-session', path: ['browser', 'vercel', 'node'] },
    because: 'Salts and seals take 290 bytes; the library throws before the browser drops.',
  },
  {
    id: 'django',
    label: 'Django session in a cookie',
    inputs: { ...shape(32, 14, 120), ...cookie, format: 'django', path: ['browser', 'nginx', 'gunicorn'] },
    because: 'Compressed: roles with common words cost a few bytes each.',
  },
  {
    id: 'rails',
    label: 'Rails encrypted session',
    inputs: {
      ...shape(32, 14, 120),
      ...cookie,
      format: 'rails',
      cookieName: '_app_session',
      path: ['browser', 'nginx'],
    },
    because: 'Base64 twice: each byte of state costs 16/9 of one.',
  },
  {
    id: 'post-quantum',
    label: 'Post-quantum signature',
    inputs: { ...shape(6, 12, 222), ...cookie, format: 'jws', alg: 'ML-DSA-65' },
    because: 'The signature alone is 4,412 characters, more than a cookie holds.',
  },
  {
    id: 'opaque',
    label: 'Opaque session id',
    inputs: { ...shape(32, 14, 222), ...cookie, format: 'opaque', identifier: 'base64url-256' },
    because: 'A reference: the state stays in a store, and the cookie never grows.',
  },
];
