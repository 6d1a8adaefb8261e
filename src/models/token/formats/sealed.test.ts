import { createRequire } from 'node:module';
import fc from 'fast-check';
import { sealData } from 'iron-session';
import { V4 } from 'paseto';
import { encrypt, generateKeys } from 'paseto-ts/v4';
import { expect, test } from 'vitest';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { fernet } from './fernet.ts';
import { ironSession } from './iron-session.ts';
import { pasetoLocal, pasetoPublic } from './paseto.ts';

const claims = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), {
  maxKeys: 10,
  noNullPrototype: true,
});
const bytesOf = (value: unknown): number => utf8Bytes(JSON.stringify(value));

type Fernet = {
  Secret: new (key: string) => object;
  Token: new (options: { secret: object }) => { encode(message: string): string };
};
const fernetLibrary: Fernet = createRequire(import.meta.url)('fernet');

test('iron-session 9, with and without a time to live', async () => {
  await fc.assert(
    fc.asyncProperty(claims, fc.boolean(), async (payload, hasExpiry) => {
      const options = { password: 'p'.repeat(32), ttl: hasExpiry ? 3600 : 0 };
      const sealed = await sealData(payload, options);
      expect(ironSession(bytesOf(payload), hasExpiry).tokenBytes).toBe(sealed.length);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('fernet 0.4', () => {
  const secret = new fernetLibrary.Secret('cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=');
  fc.assert(
    fc.property(claims, (payload) => {
      const token = new fernetLibrary.Token({ secret }).encode(JSON.stringify(payload));
      expect(fernet(bytesOf(payload)).tokenBytes).toBe(token.length);
    }),
    { numRuns: 100, seed: 2 },
  );
});

test('PASETO v4.public of paseto 3, footers too', async () => {
  const key = await V4.generateKey('public');
  await fc.assert(
    fc.asyncProperty(claims, fc.string({ unit: 'binary' }), async (payload, footer) => {
      const token = await V4.sign(payload, key, { iat: false, footer });
      expect(pasetoPublic(bytesOf(payload), utf8Bytes(footer)).tokenBytes).toBe(token.length);
    }),
    { numRuns: 60, seed: 3 },
  );
});

test('PASETO v4.local of paseto-ts 2', () => {
  const key = generateKeys('local');
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '東', '👩') });
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 1e9 }), (sub, id) => {
      const payload = { sub, id };
      const token = encrypt(key, payload, { addExp: false, addIat: false });
      expect(pasetoLocal(bytesOf(payload)).tokenBytes).toBe(token.length);
    }),
    { numRuns: 40, seed: 4 },
  );
});

test('the parts of every length add up to it', () => {
  for (let bytes = 0; bytes < 200; bytes++) {
    for (const size of [fernet(bytes), ironSession(bytes), pasetoPublic(bytes, bytes % 7), pasetoLocal(bytes)]) {
      expect(size.parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(size.tokenBytes);
      expect(size.parts.every((part) => part.bytes > 0 || part.name === 'payload')).toBe(true);
    }
  }
});
