/** Tokens that real libraries made are recognised as their format, and their settings build one of the same length. */
import { createRequire } from 'node:module';
import { sealData } from 'iron-session';
import { CompactEncrypt, CompactSign, generateKeyPair } from 'jose';
import { V4 } from 'paseto';
import { encrypt, generateKeys } from 'paseto-ts/v4';
import { describe, expect, test } from 'vitest';
import { headerShape } from '../paste/header-shape.ts';
import { recognise } from '../paste/recognise.ts';
import { tokenSizer } from '../token-format.ts';
import { type FormatName, formatNames, formats } from './index.ts';

const require = createRequire(import.meta.url);
const { sign }: { sign: (value: string, secret: string) => string } = require('cookie-signature');
const uid: { sync: (bytes: number) => string } = require('uid-safe');
type Fernet = {
  Secret: new (key: string) => object;
  Token: new (options: { secret: object }) => { encode(message: string): string };
};
const fernet: Fernet = require('fernet');

const claims = { sub: 'zoë', roles: ['admin', 'editor'] };
const text = JSON.stringify(claims);
const bytes = new TextEncoder().encode(text);

/** A format without a library here has a recorded token in the comment of its reader, which is read as well. */
const made: { readonly [F in FormatName]?: () => string | Promise<string> } = {
  jws: async () => {
    const { privateKey } = await generateKeyPair('PS256', { modulusLength: 3072 });
    return new CompactSign(bytes).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign(privateKey);
  },
  jwe: async () => {
    const { publicKey } = await generateKeyPair('ECDH-ES+A128KW', { crv: 'P-384' });
    return new CompactEncrypt(bytes)
      .setProtectedHeader({ alg: 'ECDH-ES+A128KW', enc: 'A192GCM', typ: 'x' })
      .encrypt(publicKey);
  },
  'paseto-v4-public': async () => V4.sign(claims, await V4.generateKey('public'), { iat: false }),
  'paseto-v4-local': () => encrypt(generateKeys('local'), claims, { addExp: false, addIat: false }),
  fernet: () =>
    new fernet.Token({ secret: new fernet.Secret('cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=') }).encode(text),
  'iron-session': () => sealData(claims, { password: 'p'.repeat(32) }),
  'cookie-session': () => Buffer.from(text).toString('base64'),
  'express-session': () => `s:${sign(uid.sync(24), 'secret')}`,
  // Flask 3.1.3 and itsdangerous 2.2.0
  flask: () => '.eJyrVirKz0ktVrKKVkokEijF1gIAGNwTwA.awOLUg.0IUH1o5OHh-vlF_xS0fHKzRESpU',
};

describe.each(formatNames.flatMap((name) => (made[name] ? [{ name, make: made[name] }] : [])))(
  '$name',
  ({ name, make }) => {
    test('is recognised, and built again as long as it is', async () => {
      const token = await make();
      const { format, parts, settings, header, claimBytes, claimBytesExact } = recognise(token);
      expect(format).toBe(name);
      expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(token.length);
      if (settings === undefined || claimBytes === undefined) return;
      const built = tokenSizer({ format: name, ...settings, members: headerShape(header, formats[name].typ) })({
        payloadBytes: claimBytes,
      });
      const carried = built.parts.filter((part) => part.name !== 'signature cookie');
      expect(carried.reduce((sum, part) => sum + part.bytes, 0)).toBe(token.length);
      if (claimBytesExact) expect(claimBytes).toBe(bytes.length);
    });
  },
);
