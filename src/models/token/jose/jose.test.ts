import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { CompactEncrypt, CompactSign, generateKeyPair, generateSecret, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../claims/json.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { curveNames } from './ephemeral-key.ts';
import { jwe } from './jwe.ts';
import {
  contentEncryption,
  type JweAlgorithm,
  jweAlgorithms,
  jweEncryptions,
  keyManagement,
} from './jwe-algorithms.ts';
import { jws } from './jws.ts';
import { type JwsAlgorithm, jwsAlgorithms, usesRsaModulus } from './jws-algorithms.ts';

type SignWithLibrary = (claims: object, key: string | Buffer, options: object) => string;
const require = createRequire(import.meta.url);
const { sign: signWithJsonwebtoken }: { sign: SignWithLibrary } = require('jsonwebtoken');

const claims = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 12 });
const bytesOf = (value: unknown): number => utf8Bytes(JSON.stringify(value));
const encoder = new TextEncoder();

// Node's WebCrypto has neither curve, so jose has not; node:crypto signs with both.
const outsideJose: readonly JwsAlgorithm[] = ['ES256K', 'Ed448'];
const rsaKeys = new Map<number, KeyObject>();
beforeAll(() => {
  for (const modulusLength of [2048, 3072])
    rsaKeys.set(modulusLength, generateKeyPairSync('rsa', { modulusLength }).privateKey);
});

function rsaKey(bits: number): KeyObject {
  const key = rsaKeys.get(bits);
  if (key === undefined) throw new Error(`no RSA key of ${bits} bits`);
  return key;
}

async function signingKey(alg: JwsAlgorithm, bits: number) {
  if (usesRsaModulus(alg)) return rsaKey(bits);
  if (alg.startsWith('HS')) return encoder.encode('k'.repeat(64));
  return (await generateKeyPair(alg)).privateKey;
}

describe('JWS against jose', () => {
  const cases = jwsAlgorithms
    .filter((alg) => !outsideJose.includes(alg))
    .flatMap((alg) => (usesRsaModulus(alg) ? [2048, 3072] : [2048]).map((bits) => ({ alg, bits })));

  test.each(cases)('$alg, $bits-bit keys where RSA', async ({ alg, bits }) => {
    const key = await signingKey(alg, bits);
    await fc.assert(
      fc.asyncProperty(claims, async (payload) => {
        const text = JSON.stringify(payload);
        const token = await new CompactSign(encoder.encode(text)).setProtectedHeader({ alg, typ: 'JWT' }).sign(key);
        expect(jws(alg, bits, {})(utf8Bytes(text)).tokenBytes).toBe(token.length);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test('200 random claim sets and headers', async () => {
    const key = encoder.encode('k'.repeat(64));
    await fc.assert(
      fc.asyncProperty(claims, fc.string({ unit: 'binary' }), async (payload, kid) => {
        const header = { alg: 'HS512', typ: 'JWT', kid };
        const token = await new SignJWT(payload).setProtectedHeader(header).sign(key);
        const size = jws('HS512', 2048, { kid })(bytesOf(payload));
        expect(size.tokenBytes).toBe(token.length);
        const [head = '', body = '', signature = ''] = token.split('.');
        expect(size.parts.map((part) => part.bytes)).toEqual([head.length, body.length, signature.length, 2]);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('header members: typ removed, typ replaced, alg kept', async () => {
    const key = encoder.encode('k'.repeat(64));
    const untyped = await new CompactSign(encoder.encode('{}')).setProtectedHeader({ alg: 'HS256' }).sign(key);
    expect(jws('HS256', 2048, { typ: null })(2).tokenBytes).toBe(untyped.length);
    const header = { alg: 'HS256', typ: 'at+jwt', cty: 'x' };
    const other = await new CompactSign(encoder.encode('{}')).setProtectedHeader(header).sign(key);
    expect(jws('HS256', 2048, { typ: 'at+jwt', cty: 'x', alg: 'an attempt' })(2).tokenBytes).toBe(other.length);
  });
});

test.each([
  ['ES256K', generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey, 'sha256'],
  ['Ed448', generateKeyPairSync('ed448').privateKey, null],
] as const)('JWS %s against node:crypto', (alg, key, digest) => {
  const head = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
  const input = `${head}.${Buffer.from('{"a":1}').toString('base64url')}`;
  const signature = sign(digest, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  expect(jws(alg, 2048, {})(7).tokenBytes).toBe(`${input}.${signature}`.length);
});

test('jsonwebtoken adds kid and typ as jws() does', () => {
  fc.assert(
    fc.property(claims, fc.constantFrom('HS256', 'HS384', 'HS512'), (random, alg) => {
      const payload: JsonObject = Object.fromEntries(
        Object.entries({ ...random, iat: 1760000000 }).filter(([name]) => name !== 'exp'),
      );
      const token = signWithJsonwebtoken(payload, 'k'.repeat(64), { algorithm: alg, keyid: 'key-1' });
      expect(jws(alg, 2048, { kid: 'key-1' })(bytesOf(payload)).tokenBytes).toBe(token.length);
    }),
    { numRuns: 50, seed: 3 },
  );
});

describe('JWE against jose', () => {
  const modern = jweAlgorithms.filter((alg) => alg !== 'RSA1_5');
  const cases = modern.flatMap((alg) =>
    jweEncryptions.flatMap((enc) =>
      (keyManagement(alg).adds === 'epk' ? curveNames.filter((curve) => curve !== 'X448') : [curveNames[0]!]).map(
        (curve) => ({ alg, enc, curve }),
      ),
    ),
  );

  async function encryptionKey(alg: JweAlgorithm, enc: (typeof jweEncryptions)[number], curve: string) {
    if (alg.startsWith('RSA')) return createPublicKey(rsaKey(3072));
    if (alg.startsWith('PBES2')) return encoder.encode('a password');
    if (alg === 'dir') return new Uint8Array(contentEncryption(enc).keyBytes);
    if (alg.startsWith('ECDH')) return (await generateKeyPair(alg, { crv: curve })).publicKey;
    return generateSecret(alg);
  }

  test('every algorithm, encryption and curve that jose has', async () => {
    const samples = fc.sample(claims, { numRuns: cases.length, seed: 4 });
    for (const [index, { alg, enc, curve }] of cases.entries()) {
      const text = JSON.stringify(samples[index]);
      const key = await encryptionKey(alg, enc, curve);
      const encrypt = new CompactEncrypt(encoder.encode(text)).setProtectedHeader({ alg, enc });
      const token = await encrypt.encrypt(key);
      const size = jwe({ alg, enc, curve, rsaBits: 3072, members: {} })(utf8Bytes(text));
      expect({ alg, enc, curve, bytes: size.tokenBytes }).toEqual({ alg, enc, curve, bytes: token.length });
      const real = token.split('.').map((part) => part.length);
      expect(size.parts.filter((part) => part.name !== 'separators').map((part) => part.bytes)).toEqual(
        real.filter((bytes) => bytes > 0),
      );
    }
  });

  test('RSA1_5, which jose no longer makes, against the example of RFC 7516 appendix A.2', () => {
    const size = jwe({ alg: 'RSA1_5', enc: 'A128CBC-HS256', rsaBits: 2048, curve: 'P-256', members: {} });
    expect(size('Live long and prosper.'.length).parts.map((part) => part.bytes)).toEqual([
      'eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0'.length,
      342,
      'AxY8DCtDaGlsbGljb3RoZQ'.length,
      'KDlTtXchhZTGufMYmOYGS4HffxPSUrfmqCHXaI9wOGY'.length,
      '9hH0vgRfYgPnAHOd8stkvw'.length,
      4,
    ]);
  });

  test('a password count among the members replaces the default', async () => {
    const text = '{"sub":"a"}';
    const encrypt = new CompactEncrypt(encoder.encode(text)).setProtectedHeader({
      alg: 'PBES2-HS256+A128KW',
      enc: 'A128GCM',
    });
    const token = await encrypt.setKeyManagementParameters({ p2c: 600000 }).encrypt(encoder.encode('a password'));
    const options = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', rsaBits: 2048, curve: 'P-256' } as const;
    expect(jwe({ ...options, members: { p2c: 600000 } })(text.length).tokenBytes).toBe(token.length);
  });
});
