import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { tokenSize } from './spec.ts';

const claims = '{"sub":"user_2b1e6f9c","iat":1760000000,"exp":1760003600,"roles":["admin","editor"]}';

/** Sizes that real libraries produced for the same claims of 84 bytes, and limits that real servers hold. */
export const examples: ExamplesOf<typeof tokenSize> = [
  {
    title: 'HS256 by jose',
    inputs: { format: 'jws', alg: 'HS256', claims },
    outputs: { tokenBytes: 193, payloadBytes: 84 },
    source: 'jose 6.2.17, SignJWT with {"alg":"HS256","typ":"JWT"}',
  },
  {
    title: 'RS384 with a key of 2,048 bits',
    inputs: { format: 'jws', alg: 'RS384', claims },
    outputs: { tokenBytes: 492 },
    source: 'jose 6.2.17; with 3,072 bits 662',
  },
  {
    title: 'Encrypted with a direct key',
    inputs: { format: 'jwe', alg: 'dir', enc: 'A256CBC-HS512', claims },
    outputs: { tokenBytes: 244 },
    source: 'jose 6.2.17, CompactEncrypt',
  },
  {
    title: 'ECDH-ES on P-256',
    inputs: { format: 'jwe', alg: 'ECDH-ES', enc: 'A256GCM', claims },
    outputs: { tokenBytes: 376 },
    source: 'jose 6.2.17, CompactEncrypt',
  },
  {
    title: 'PASETO v4.public',
    inputs: { format: 'paseto-v4-public', claims },
    outputs: { tokenBytes: 208 },
    source: 'paseto 3.1.4, V4.sign',
  },
  {
    title: 'A seal of iron-session',
    inputs: { format: 'iron-session', claims },
    outputs: { tokenBytes: 350 },
    source: 'iron-session 9.0.1, sealData',
  },
  {
    title: 'Two cookies of cookie-session',
    inputs: { format: 'cookie-session', claims },
    outputs: { tokenBytes: 153, headerFieldBytes: 169 },
    source: 'cookie-session 2.1.1 and keygrip 1.1.0',
  },
  {
    title: 'Django compresses',
    inputs: { format: 'django', claims },
    outputs: { tokenBytes: 156 },
    source: 'Django 5.2.17, signing.dumps(compress=True), zlib 1.2.13',
  },
  {
    title: 'Flask sorts keys, so the same claims compress worse',
    inputs: { format: 'flask', claims },
    outputs: { tokenBytes: 146 },
    source: 'Flask 3.1.3 with itsdangerous 2.2.0, zlib 1.2.13',
  },
  {
    title: '200 directory groups',
    inputs: {
      rolesCount: 200,
      roleBytes: 36,
      otherClaimBytes: 2,
      growthClaim: 'groups',
      path: ['nginx'],
      protocol: 'http1',
    },
    outputs: { payloadBytes: 7812, path: { firstRefusal: 'nginx-http1-field' } },
    source: 'nginx 1.22.1 with its default buffers answers 400 beyond 8,190 bytes in one field (measured)',
  },
  {
    title: 'A cookie one byte too large',
    inputs: {
      format: 'opaque',
      identifier: 'hex-256',
      cookieName: 'n',
      otherCookieBytes: 8118,
      path: ['nginx'],
      protocol: 'http1',
    },
    outputs: { headerFieldBytes: 8192, path: { firstRefusal: 'nginx-http1-field' } },
    source: 'nginx 1.22.1, measured by bisection: 8,190 accepted',
  },
];
