import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { sealData } from 'iron-session';
import { CompactEncrypt, CompactSign } from 'jose';
import { V4 } from 'paseto';
import { describe, expect, test } from 'vitest';
import { headerFieldBytes } from '../../exchange/header-field.ts';
import { grownBytes, shapeArray } from '../growth/growing-array.ts';
import { jws } from '../jose/jws.ts';
import { claimsShape } from './claims-shape.ts';
import { headerShape } from './header-shape.ts';
import { readPaste } from './read-paste.ts';

const encoder = new TextEncoder();
const claims = { sub: 'zoë', iat: 1760000000, roles: ['admin', 'editor'] };
const signed = (header: { alg: string; typ?: string }, payload: object = claims): Promise<string> =>
  new CompactSign(encoder.encode(JSON.stringify(payload)))
    .setProtectedHeader(header)
    .sign(encoder.encode('k'.repeat(64)));
const partSum = (pasted: ReturnType<typeof readPaste>) => pasted?.size.parts.reduce((sum, part) => sum + part.bytes, 0);
/** Flask 3.1.3: `{"roles":["a" * 40]}`, compressed. */
const flaskCompressed = '.eJyrVirKz0ktVrKKVkokEijF1gIAGNwTwA.awOLUg.0IUH1o5OHh-vlF_xS0fHKzRESpU';
describe('tokens of real libraries', () => {
  test('a JWS of jose: parts, header, claims', async () => {
    const token = await signed({ alg: 'HS256', typ: 'JWT' });
    const pasted = readPaste(token);
    expect(pasted?.found).toMatchObject({
      family: 'jws',
      variant: 'HS256',
      header: { alg: 'HS256', typ: 'JWT' },
      claims,
    });
    expect(pasted?.size).toEqual(jws('HS256', 2048, {})(Buffer.byteLength(JSON.stringify(claims))));
    expect(pasted?.size.tokenBytes).toBe(token.length);
  });

  test('a JWE of jose shows its header and not its claims', async () => {
    const token = await new CompactEncrypt(encoder.encode('{"a":1}'))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(new Uint8Array(32));
    const pasted = readPaste(token);
    expect(pasted?.found).toMatchObject({
      family: 'jwe',
      header: { alg: 'dir' },
      claimBytes: 7,
      claimBytesExact: true,
    });
    expect(pasted?.found.claims).toBeUndefined();
    expect(pasted?.size.tokenBytes).toBe(token.length);
  });

  test('a PASETO v4.public with a footer', async () => {
    const token = await V4.sign(claims, await V4.generateKey('public'), { iat: false, footer: { kid: 'k1' } });
    const pasted = readPaste(token);
    expect(pasted?.found).toMatchObject({ family: 'paseto', variant: 'v4.public', claims, header: { kid: 'k1' } });
    expect(partSum(pasted)).toBe(token.length);
  });

  test('an iron-session seal', async () => {
    const seal = await sealData(claims, { password: 'p'.repeat(32) });
    expect(readPaste(seal)?.found.family).toBe('iron-session');
    expect(partSum(readPaste(seal))).toBe(seal.length);
  });

  test('a Fernet token of its specification', () => {
    const token =
      'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==';
    const pasted = readPaste(token);
    expect(pasted?.found.family).toBe('fernet');
    expect(partSum(pasted)).toBe(token.length);
    expect(partSum(readPaste(token.replace(/=+$/, '')))).toBe(token.length - 2);
  });

  test('a compressed Flask cookie hands on its zlib stream', () => {
    const pasted = readPaste(flaskCompressed);
    expect(pasted?.found).toMatchObject({ family: 'flask', variant: 'compressed' });
    const claims = inflateSync(pasted?.found.compressedClaims ?? new Uint8Array()).toString();
    expect(claims).toBe(JSON.stringify({ roles: ['a'.repeat(40)] }));
    expect(partSum(pasted)).toBe(flaskCompressed.length);
  });

  test('an express-session cookie, escaped as it is sent', () => {
    const { sign }: { sign: (value: string, secret: string) => string } = createRequire(import.meta.url)(
      'cookie-signature',
    );
    for (let i = 0; i < 40; i++) {
      const value = encodeURIComponent(`s:${sign(`id-${i}-aaaaaaaaaaaaaaaaaaaaaaaa`, 'secret')}`);
      const pasted = readPaste(`Set-Cookie: connect.sid=${value}; Path=/; HttpOnly`);
      expect(pasted).toMatchObject({
        carrier: 'cookie',
        cookieName: 'connect.sid',
        found: { family: 'express-session' },
      });
      expect(pasted?.size.tokenBytes).toBe(value.length);
    }
  });

  test('an escaped Rails cookie', () => {
    const value = `${'Ab%2B'.repeat(40)}--${'a'.repeat(16)}--${'b'.repeat(22)}%3D%3D`;
    const pasted = readPaste(`_app_session=${value}`);
    expect(pasted?.found.family).toBe('rails');
    expect(pasted?.size.tokenBytes).toBe(value.length);
  });
});

describe('lines', () => {
  test('Authorization, in any case', async () => {
    const token = await signed({ alg: 'HS256' });
    for (const line of [`Authorization: Bearer ${token}`, `authorization: bearer ${token}`, `Bearer ${token}`]) {
      expect(readPaste(line)).toMatchObject({ carrier: 'authorization', found: { family: 'jws' } });
      expect(readPaste(line)?.size.tokenBytes).toBe(token.length);
    }
  });

  test('a Cookie line: the token among the others, and the line is as long as it was', async () => {
    const token = await signed({ alg: 'HS256' });
    const line = `Cookie: theme=dark; sid=${token}; _ga=GA1.2.${'1'.repeat(900)}`;
    const pasted = readPaste(line);
    expect(pasted).toMatchObject({ cookieName: 'sid', cookieCount: 1, found: { family: 'jws' } });
    expect(headerFieldBytes('cookie', 'sid', pasted?.size.tokenBytes ?? 0, pasted?.otherCookieBytes ?? 0)).toBe(
      line.length,
    );
  });

  test('chunks are one token and several cookies', async () => {
    const token = await signed({ alg: 'HS512' }, { sub: 'x'.repeat(6000) });
    const line = `Cookie: s.0=${token.slice(0, 3936)}; s.1=${token.slice(3936, 7872)}; s.2=${token.slice(7872)}`;
    const pasted = readPaste(line);
    expect(pasted).toMatchObject({
      cookieName: 's',
      cookieCount: 3,
      largestCookieBytes: 3939,
      found: { family: 'jws' },
    });
    expect(headerFieldBytes('cookie', 's', pasted?.size.tokenBytes ?? 0, 0)).toBe(line.length);
  });

  test('a keygrip pair over two Set-Cookie lines', () => {
    const session = Buffer.from('{"a":1}').toString('base64');
    const lines = `Set-Cookie: session=${session}; path=/; httponly\nSet-Cookie: session.sig=${'a'.repeat(27)}; path=/; httponly`;
    const pasted = readPaste(lines);
    expect(pasted).toMatchObject({
      cookieName: 'session',
      cookieCount: 2,
      found: { family: 'cookie-session', claims: { a: 1 } },
    });
    expect(pasted?.size.parts.at(-1)).toEqual({ name: 'signature cookie', bytes: '; session.sig='.length + 27 });
  });

  test('a token broken over lines, padding that is no pair, nothing at all', async () => {
    const token = await signed({ alg: 'HS256' });
    expect(readPaste(`${token.slice(0, 50)}\n  ${token.slice(50)}`)?.size.tokenBytes).toBe(token.length);
    expect(readPaste('YWJj=')?.carrier).toBeUndefined();
    expect(readPaste('  \n ')).toBeUndefined();
  });
});

describe('hostile pastes', () => {
  test('any text is measured or refused, never an error, and parts add up', () => {
    const piece = fc.constantFrom(
      'eyJhbGciOiJIUzI1NiJ9',
      '.',
      '=',
      ';',
      '%',
      '%3D',
      'Cookie: ',
      '--',
      '~',
      '*',
      'Fe26.2',
      's:',
      ':',
      '"',
      '\n',
      'a',
      'é',
      '\ud800',
      '.0',
      '.sig',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        (text) => {
          const pasted = readPaste(text);
          if (pasted) expect(partSum(pasted)).toBe(pasted.size.tokenBytes);
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('a megabyte of cookies or of one token is read', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `c.${i}=${i}`).join('; ');
    expect(readPaste(`Cookie: ${many}`)?.cookieCount).toBe(40_000);
    expect(readPaste('a'.repeat(1_000_000))?.size.tokenBytes).toBe(1_000_000);
    expect(readPaste(`Cookie: ${' '.repeat(500_000)}x`)).toBeUndefined();
  });

  test('claims with __proto__ are shown as they are', async () => {
    const payload = '{"__proto__":{"admin":true},"a":"\\ud800"}';
    const token = `${(await signed({ alg: 'HS256' })).split('.')[0]}.${Buffer.from(payload).toString('base64url')}.AA`;
    const found = readPaste(token)?.found;
    expect(JSON.stringify(found?.claims)).toBe(payload);
    expect(Object.getPrototypeOf(found?.claims)).toBe(Object.prototype);
  });
});

describe('the shape of a token tells lengths and nothing else', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string({ maxLength: 12 }), { maxLength: 30 }));

  test('a token from the shape is as long as the token', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { maxKeys: 8, noNullPrototype: true }), (random) => {
        const text = JSON.stringify(random);
        const bytes = Buffer.byteLength(text);
        const shape = claimsShape(JSON.parse(text), bytes);
        const array = shapeArray(shape.otherClaimBytes, shape.roleBytes, shape.growthClaim);
        expect(grownBytes(array, shape.rolesCount)).toBe(bytes);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('header members keep their names and lengths, not their values', () => {
    const header = { alg: 'ES256', kid: 'secret-é', crit: ['exp'], jku: 'https://a.example' };
    const shape = headerShape(header, 'JWT');
    expect(JSON.stringify(shape)).not.toMatch(/secret|example|crit":\[/);
    expect(jws('ES256', 2048, shape)(0).tokenBytes).toBe(
      jws('ES256', 2048, { kid: header.kid, crit: header.crit, jku: header.jku, typ: null })(0).tokenBytes,
    );
  });
});
