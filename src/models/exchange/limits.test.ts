import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenOf } from '../token/encoding/part.ts';
import { cookieSession } from '../token/formats/cookie-session.ts';
import { opaque } from '../token/formats/opaque.ts';
import { rails } from '../token/formats/rails.ts';
import { headerFieldBytes } from './header-field.ts';
import { certain, holdAgainst, verdictOf } from './limits.ts';
import { largestCookieBytes, requestUsage, responseUsage } from './usage.ts';

const token = (bytes: number) => tokenOf([{ name: 'payload', bytes }]);
const cookie = (name: string, otherCookieBytes = 0) =>
  ({ carrier: 'cookie', cookieName: name, otherCookieBytes, otherHeaderBytes: 16, otherResponseBytes: 75 }) as const;
const limit = (counts: 'cookie' | 'field' | 'head' | 'encoded', limitBytes: number) => ({
  id: 'x',
  way: 'request' as const,
  limitBytes,
  counts,
  refusal: '431',
});

test('the field line is what a client writes', () => {
  expect(headerFieldBytes('cookie', 'sid', 5, 0)).toBe('Cookie: sid=abcde'.length);
  expect(headerFieldBytes('cookie', 'sid', 5, '; theme=dark'.length)).toBe('Cookie: sid=abcde; theme=dark'.length);
  expect(headerFieldBytes('authorization', 'sid', 5, 99)).toBe('Authorization: Bearer abcde'.length);
});

describe('browsers store 4,096 bytes of name and value and drop 4,097 (Chromium 156, Firefox 153)', () => {
  test.each([
    ['x', 4095, 'tight'],
    ['x', 4096, 'refused'],
    ['a-longer-name', 4083, 'tight'],
    ['a-longer-name', 4084, 'refused'],
    ['x', 3600, 'fits'],
  ] as const)('%s and %d bytes of value: %s', (name, bytes, verdict) => {
    expect(holdAgainst(limit('cookie', 4096), requestUsage(token(bytes), cookie(name)))?.verdict).toBe(verdict);
  });

  test('a signature cookie is a cookie of its own', () => {
    const size = cookieSession(84, 'session'.length);
    expect(largestCookieBytes('session', size)).toBe('session'.length + 112);
    const tiny = cookieSession(2, 'session'.length);
    expect(largestCookieBytes('session', tiny)).toBe('session.sig'.length + 27);
  });

  test('in an Authorization header the rule does not apply', () => {
    const usage = requestUsage(token(9000), { ...cookie('x'), carrier: 'authorization' });
    expect(holdAgainst(limit('cookie', 4096), usage)).toBeUndefined();
  });
});

test('iron-session 9 throws where its Set-Cookie value passes 4,096: a session of 3,849 bytes is sent, with 65 bytes around it', () => {
  const usage = requestUsage(token(3849), cookie('session'));
  expect(usage['set-cookie']?.usual).toBe(
    'session='.length + 3849 + '; Max-Age=1209540; Path=/; HttpOnly; Secure; SameSite=Lax'.length,
  );
});

test('two full cookies barely do not fit one line of 8,190', () => {
  const usage = requestUsage(token(4095), cookie('a', 2 + 4096 + 1));
  expect(holdAgainst(limit('field', 8190), usage)?.verdict).toBe('refused');
});

test('verdicts: left is the limit less the use, negative where refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (bytes, limitBytes) => {
      const held = holdAgainst(limit('field', limitBytes), requestUsage(token(bytes), cookie('n')));
      expect(held?.usedBytes).toBe('Cookie: n='.length + bytes);
      expect((held?.usedBytes ?? 0) + (held?.leftBytes ?? 0)).toBe(limitBytes);
      expect(held?.verdict === 'refused').toBe((held?.leftBytes ?? 0) < 0);
    }),
    { seed: 1 },
  );
  expect([...[90, 91, 100, 101].map((bytes) => verdictOf(certain(bytes), 100))]).toEqual([
    'fits',
    'tight',
    'tight',
    'refused',
  ]);
});

test('chance: refused where 95 of 100 are over, may be refused where it decides, tight where one in millions is', () => {
  const size = rails('_app')(1700);
  const verdictAt = (limitBytes: number) =>
    holdAgainst(limit('cookie', limitBytes), requestUsage(size, cookie('_app')))?.verdict;
  const { p5, p95 } = size.likely;
  expect([p5 - 1, p5, p95 - 1, p95, size.tokenBytesMax - 1].map((bytes) => verdictAt(bytes + '_app'.length))).toEqual([
    'refused',
    'mayRefuse',
    'mayRefuse',
    'tight',
    'tight',
  ]);
});

describe('a head has every field: the cookies whatever carries the token, and what the browser sends besides', () => {
  const bearer = { ...cookie('x', 7900), carrier: 'authorization' } as const;

  test('a token in Authorization beside cookies', () => {
    const used = requestUsage(token(675), bearer);
    expect(used.head?.usual).toBe(16 + 'Authorization: Bearer \r\n'.length + 675 + 'Cookie: \r\n'.length + 7900);
    expect(used.field?.usual).toBe('Cookie: '.length + 7900);
  });

  test('a cookie beside an Authorization header', () => {
    const used = requestUsage(token(100), { ...cookie('s'), authorizationBytes: 5000, otherHeaderBytes: 650 });
    expect(used.head?.usual).toBe(650 + 'Cookie: s=\r\n'.length + 100 + 'Authorization: \r\n'.length + 5000);
    expect(used.field?.usual).toBe('Authorization: '.length + 5000);
  });
});

describe('the answer that sets it', () => {
  const attributes = '; Max-Age=1209540; Path=/; HttpOnly; Secure; SameSite=Lax';

  test('has a Set-Cookie line for each part', () => {
    const used = responseUsage(token(5000), { ...cookie('s'), chunkBytes: 3936 });
    const line = (part: number, bytes: number) => `Set-Cookie: s.${part}=${'x'.repeat(bytes)}${attributes}\r\n`.length;
    expect(used.head?.usual).toBe(75 + line(0, 3936) + line(1, 5000 - 3936));
    expect(used.field?.usual).toBe(line(0, 3936) - 2);
  });

  test('and one for a signature', () => {
    const size = cookieSession(84, 's'.length);
    const lines = ['s='.length + 112, 's.sig='.length + 27].map(
      (bytes) => `Set-Cookie: ${attributes}\r\n`.length + bytes,
    );
    expect(responseUsage(size, cookie('s')).head?.usual).toBe(75 + (lines[0] ?? 0) + (lines[1] ?? 0));
  });

  test('a token that comes in a body meets no limit on it', () => {
    expect(responseUsage(token(9000), { ...cookie('x'), carrier: 'authorization' })).toEqual({});
  });
});

test('nginx over HTTP/2 counts the Huffman code: less than the characters of base64url', () => {
  const usage = requestUsage(opaque('base64url-256'), cookie('session'));
  expect(usage.encoded?.usual).toBeLessThan(usage.field?.usual ?? 0);
  expect(requestUsage(token(9362), cookie(''), 8192).encoded?.usual).toBe(8192);
});
