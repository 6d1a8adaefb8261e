import fc from 'fast-check';
import { sealData } from 'iron-session';
import { CompactEncrypt, CompactSign, exportJWK, generateKeyPair } from 'jose';
import { V4 } from 'paseto';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../kit/read/read.ts';
import { readPaste } from '../../../models/token/paste/read-paste.ts';
import { tokenSize } from '../spec.ts';
import { shapeInputs } from './shape-of.ts';

const secret = 'value-that-must-not-travel';
const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', '東'), maxLength: 20 });
const claims = fc
  .record({
    sub: text,
    groups: fc.array(text, { maxLength: 40 }),
    deep: fc.record({ roles: fc.array(text) }),
    n: fc.integer(),
  })
  .map((random) => ({ ...random, secret }));
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Size that the page computes for the shape of a pasted line. */
function rebuilt(line: string): number {
  const pasted = readPaste(line);
  if (pasted === undefined) throw new Error('nothing pasted');
  const shape = shapeInputs(pasted);
  if (shape === undefined) throw new Error(`no shape of ${pasted.found.family}`);
  expect(JSON.stringify(shape)).not.toContain('must-not');
  const { inputs, problems } = readInputs(tokenSize, shape);
  expect(problems).toEqual([]);
  return tokenSize.compute(inputs).outputs.tokenBytes;
}

describe('a token of the same shape is as long as the one pasted', () => {
  test.each(['HS256', 'RS256', 'PS384', 'ES512', 'Ed25519', 'ML-DSA-44'] as const)('JWS %s', async (alg) => {
    const hmac = alg === 'HS256';
    const key = hmac
      ? new TextEncoder().encode('k'.repeat(32))
      : (await generateKeyPair(alg, { modulusLength: 3072 })).privateKey;
    await fc.assert(
      fc.asyncProperty(claims, fc.option(text, { nil: undefined }), async (payload, kid) => {
        const header = { alg, ...(kid === undefined ? {} : { typ: 'at+jwt', kid: `${kid}${secret}` }) };
        const token = await new CompactSign(bytes(payload)).setProtectedHeader(header).sign(key);
        expect(rebuilt(`Authorization: Bearer ${token}`)).toBe(token.length);
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  test('JWE with ECDH-ES on two curves, GCM', async () => {
    for (const crv of ['P-384', 'X25519']) {
      const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv, extractable: true });
      expect((await exportJWK(publicKey)).crv).toBe(crv);
      const token = await new CompactEncrypt(bytes({ secret, roles: ['a', 'b'] }))
        .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', cty: secret })
        .encrypt(publicKey);
      expect(rebuilt(token)).toBe(token.length);
    }
  });

  test('PASETO, and a seal whose claims only a block tells', async () => {
    const key = await V4.generateKey('public');
    const token = await V4.sign({ secret, roles: ['a'] }, key, { iat: false });
    expect(rebuilt(token)).toBe(token.length);
    const seal = await sealData({ secret }, { password: 'p'.repeat(32) });
    expect(rebuilt(`Cookie: s=${seal}`)).toBe(seal.length);
  });
});

test('what this page cannot build has no shape', () => {
  for (const line of ['just some value', `v2.local.${'A'.repeat(120)}`]) {
    const pasted = readPaste(line);
    expect(pasted && shapeInputs(pasted)).toBeUndefined();
  }
});
