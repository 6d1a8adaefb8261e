import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

/** A signed token with a signature of so many letters: "e30" is an empty object. */
const signed = (letters: number) => `eyJhbGciOiJSUzI1NiJ9.e30.${'A'.repeat(letters)}`;

export const warningCases: WarningCases<Inputs> = {
  // {"alg":"HS256"} and {"alg":"none"}
  unsigned: [{ field: 'token', without: 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA', with: 'eyJhbGciOiJub25lIn0.e30.' }],
  unknown: [{ field: 'token', without: signed(86), with: 'abcdefghijklmnop' }],
  chunks: [
    {
      field: 'token',
      without: 'Cookie: s.0=aaaaaaaaaaaaaaaa',
      with: 'Cookie: s.0=aaaaaaaaaaaaaaaa; s.1=bbbbbbbbbbbbbbbb',
    },
  ],
  // Auth.js puts 3,936 bytes into a cookie; base64 grows by one or two
  split: [
    { given: { cookieName: 'authjs.session-token' }, field: 'otherClaimBytes', without: 2113, with: 2114 },
    {
      given: { cookieName: 'authjs.session-token', otherClaimBytes: 2500 },
      field: 'carrier',
      without: 'authorization',
      with: 'cookie',
    },
    { given: { otherClaimBytes: 2500 }, field: 'cookieName', without: 'session', with: 'authjs.session-token' },
  ],
  fields: [{ given: { path: ['envoy'] }, field: 'otherHeaderFields', without: 99, with: 100 }],
  random: [
    { field: 'format', without: 'django', with: 'rails' },
    { field: 'format', without: 'cookie-session', with: 'express-session' },
  ],
  // Four letters hold three bytes; no signature has 4,097
  signature: [
    { field: 'token', without: signed(4096), with: signed(4098) },
    { field: 'alg', without: 'ML-DSA-44', with: 'ML-DSA-65' },
  ],
  sampled: [
    { field: 'format', without: 'rails', with: 'django' },
    { given: { format: 'flask' }, field: 'claims', without: '{}', with: undefined },
    { given: { format: 'flask' }, field: 'token', without: signed(86), with: '' },
  ],
};
