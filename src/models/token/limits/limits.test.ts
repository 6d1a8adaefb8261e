import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenOf } from '../encoding/part.ts';
import { cookieSession } from '../formats/cookie-session.ts';
import { opaque } from '../formats/opaque.ts';
import { rails } from '../formats/rails.ts';
import { headerFieldBytes } from './header-field.ts';
import { holdAgainst, verdictOf } from './limits.ts';
import { largestCookieBytes, usageOf } from './usage.ts';

const token = (bytes: number) => tokenOf([{ name: 'payload', bytes }]);
const cookie = (name: string, otherCookieBytes = 0) =>
  ({ carrier: 'cookie', cookieName: name, otherCookieBytes }) as const;
const limit = (counts: 'cookie' | 'field' | 'head' | 'encoded', limitBytes: number) => ({
  id: 'x',
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
    expect(holdAgainst(limit('cookie', 4096), usageOf(token(bytes), cookie(name)))?.verdict).toBe(verdict);
  });

  test('a signature cookie is a cookie of its own', () => {
    const size = cookieSession(84, 'session'.length);
    expect(largestCookieBytes('session', size)).toBe('session'.length + 112);
    const tiny = cookieSession(2, 'session'.length);
    expect(largestCookieBytes('session', tiny)).toBe('session.sig'.length + 27);
  });

  test('in an Authorization header the rule does not apply', () => {
    const usage = usageOf(token(9000), { carrier: 'authorization', cookieName: 'x', otherCookieBytes: 0 });
    expect(holdAgainst(limit('cookie', 4096), usage)).toBeUndefined();
  });
});

test('iron-session 9 throws where its Set-Cookie value passes 4,096: a session of 3,849 bytes is sent, with 65 bytes around it', () => {
  const usage = usageOf(token(3849), cookie('session'));
  expect(usage['set-cookie']?.least).toBe(
    'session='.length + 3849 + '; Max-Age=1209540; Path=/; HttpOnly; Secure; SameSite=Lax'.length,
  );
});

test('two full cookies barely do not fit one line of 8,190', () => {
  const usage = usageOf(token(4095), cookie('a', 2 + 4096 + 1));
  expect(holdAgainst(limit('field', 8190), usage)?.verdict).toBe('refused');
});

test('verdicts: left is the limit less the use, negative where refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (bytes, limitBytes) => {
      const held = holdAgainst(limit('field', limitBytes), usageOf(token(bytes), cookie('n')));
      expect(held?.usedBytes).toBe('Cookie: n='.length + bytes);
      expect((held?.usedBytes ?? 0) + (held?.leftBytes ?? 0)).toBe(limitBytes);
      expect(held?.verdict === 'refused').toBe((held?.leftBytes ?? 0) < 0);
    }),
    { seed: 1 },
  );
  expect([verdictOf(90, 100), verdictOf(91, 100), verdictOf(100, 100), verdictOf(101, 100)]).toEqual([
    'fits',
    'tight',
    'tight',
    'refused',
  ]);
});

test('what chance may push over the limit is tight, not refused', () => {
  const size = rails('_app')(1700);
  const held = holdAgainst(limit('cookie', size.tokenBytes + 20), usageOf(size, cookie('_app')));
  expect(held?.verdict).toBe('tight');
  expect(held?.usedBytes).toBe(size.tokenBytes + 4);
});

test('nginx over HTTP/2 counts the Huffman code: less than the characters of base64url', () => {
  const usage = usageOf(opaque('base64url-256'), cookie('session'));
  expect(usage.encoded?.least).toBeLessThan(usage.field?.least ?? 0);
  expect(usageOf(token(9362), cookie(''), 8192).encoded?.least).toBe(8192);
});
