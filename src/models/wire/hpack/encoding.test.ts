import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { fieldBytes } from './field-bytes.ts';
import { bitsPerRandomCharacter, bitsPerTokenCharacter, textOf, textOfLength } from './header-text.ts';
import { hpackIntegerBytes } from './hpack-integer.ts';
import { hpackStringBytes } from './hpack-string.ts';
import { http1LineBytes } from './http1-line.ts';
import { huffmanBits } from './huffman.ts';
import { indexing, indexingLimits } from './indexing.ts';

describe('HPACK primitives, by the examples of RFC 7541', () => {
  test.each([
    [10, 5, 1],
    [1337, 5, 3],
    [42, 8, 1],
  ])('C.1: integer %i with a prefix of %i bits takes %i bytes', (value, prefix, bytes) => {
    expect(hpackIntegerBytes(value, prefix)).toBe(bytes);
  });

  test.each([
    [30, 5, 1],
    [31, 5, 2],
    [31 + 127, 5, 2],
    [31 + 128, 5, 3],
  ])('5.1: edges of the groups: %i', (value, prefix, bytes) => {
    expect(hpackIntegerBytes(value, prefix)).toBe(bytes);
  });

  // C.4 and C.6: length of the Huffman code in bytes, as the prefix in the hex dumps says
  test.each([
    ['www.example.com', 12],
    ['no-cache', 6],
    ['custom-key', 8],
    ['custom-value', 9],
    ['302', 2],
    ['private', 5],
    ['Mon, 21 Oct 2013 20:13:21 GMT', 22],
    ['https://www.example.com', 17],
    ['foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1', 45],
  ])('C.4, C.6: %s takes %i bytes of Huffman code', (text, bytes) => {
    expect(Math.ceil(huffmanBits(text) / 8)).toBe(bytes);
    expect(hpackStringBytes(textOf(text))).toBe(bytes + 1);
  });

  test('text that Huffman makes longer is sent raw', () => {
    expect(hpackStringBytes(textOf('~~~~~~~~'))).toBe(9);
  });

  test('a character that is no octet is refused', () => {
    expect(() => huffmanBits('naïve 漢')).toThrow(RangeError);
  });
});

describe('a token of known length and unknown text', () => {
  const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const uuid = (seed: number) =>
    createHash('md5')
      .update(String(seed))
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const jwt = (claims: object) =>
    new SignJWT({ iss: 'https://login.example.com/realms/main', sub: uuid(0), iat: 1_760_000_000, ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new Uint8Array(32));
  const names = ['admin', 'editor', 'viewer', 'billing:read', 'project:write', 'support', 'finance', 'hr_admin', 'ops'];
  const error = (text: string) =>
    Math.abs(hpackStringBytes(textOfLength(text.length, bitsPerTokenCharacter)) / hpackStringBytes(textOf(text)) - 1);

  test('random base64url takes 6.39 bits a character, and is within 1%', () => {
    expect(huffmanBits(base64url) / 64).toBe(bitsPerRandomCharacter);
    expect(error(base64url.repeat(20))).toBeLessThan(0.01);
  });

  test('ordinary claims signed by jose are within 1.5%, a list of UUIDs within 3%', async () => {
    expect(error(await jwt({ roles: names, email: 'jane@example.com', scope: 'openid profile' }))).toBeLessThan(0.015);
    expect(error(await jwt({ groups: Array.from({ length: 40 }, (_, index) => uuid(index)) }))).toBeLessThan(0.03);
  });
});

describe('HTTP/1.1 sends the line as it is', () => {
  test.each([
    ['cookie', 'Cookie: session=abc\r\n'],
    ['authorization', 'Authorization: Bearer abc\r\n'],
    ['body', 'abc'],
  ] as const)('%s', (carrier, line) => {
    expect(http1LineBytes({ carrier, cookieName: 'session', value: textOf('abc') })).toBe(line.length);
  });
});

describe('what encoders keep, as measured on Chromium 156, Firefox 153, Node 20, curl 7.88 and Go 1.19', () => {
  test.each([
    ['chromium', 'cookie', 3000, 4096, 'kept'],
    ['chromium', 'cookie', 3300, 4096, 'uncertain'],
    ['chromium', 'cookie', 3500, 4096, 'resent'],
    ['chromium', 'cookie', 2000, 0, 'resent'],
    ['chromium', 'cookie', 4096, 65_536, 'kept'],
    ['chromium', 'authorization', 800, 4096, 'kept'],
    ['firefox', 'cookie', 2000, 4096, 'kept'],
    ['firefox', 'cookie', 2100, 4096, 'resent'],
    ['firefox', 'cookie', 4096, 65_536, 'kept'],
    ['firefox', 'authorization', 800, 4096, 'resent'],
    ['nghttp2', 'cookie', 3000, 4096, 'kept'],
    ['nghttp2', 'cookie', 3100, 4096, 'resent'],
    ['nghttp2', 'authorization', 800, 4096, 'resent'],
    ['go', 'cookie', 3500, 4096, 'kept'],
    ['go', 'cookie', 4096, 4096, 'resent'],
    ['go', 'authorization', 800, 4096, 'kept'],
    ['never-indexed', 'cookie', 100, 65_536, 'resent'],
  ] as const)('%s, %s of %i bytes, table %i: %s', (encoder, carrier, octets, table, expected) => {
    expect(indexing(encoder, carrier, octets, table)).toBe(expected);
  });

  test.each(['chromium', 'firefox', 'nghttp2', 'go', 'never-indexed'] as const)(
    'the limits of %s are where its answer changes',
    (encoder) => {
      for (const carrier of ['cookie', 'authorization'] as const)
        for (const table of [0, 1024, 4096, 65_536])
          for (const limit of indexingLimits(encoder, carrier, table))
            expect(indexing(encoder, carrier, limit, table)).not.toBe(indexing(encoder, carrier, limit + 1, table));
    },
  );

  test('a kept field is one byte; inside Chromium’s band it is one byte or all of it', () => {
    const wire = { protocol: 'http2', encoder: 'chromium', headerTableBytes: 4096, qpackTableBytes: 0 } as const;
    const cookie = (octets: number) =>
      ({ carrier: 'cookie', cookieName: 'a', value: textOf('x'.repeat(octets - 2)) }) as const;
    expect(fieldBytes(cookie(3000), wire)).toMatchObject({ warm: 1, warmLeast: 1 });
    expect(fieldBytes(cookie(3500), wire).warmLeast).toBe(fieldBytes(cookie(3500), wire).first);
    const inBand = fieldBytes(cookie(3300), wire);
    expect(inBand.warmLeast).toBe(1);
    expect(inBand.warm).toBe(inBand.first);
  });
});

describe('HTTP/3', () => {
  const wire = { protocol: 'http3', encoder: 'chromium', headerTableBytes: 4096, qpackTableBytes: 0 } as const;
  test('without a dynamic table each request is the literal with a static name (RFC 9204, 4.5.4 and Appendix A)', () => {
    const cookie = { carrier: 'cookie', cookieName: 'sid', value: textOf('0'.repeat(796)) } as const;
    // "sid=" is 5+5+6+6 bits, 796 zeros 5 each: 501 bytes, length in three bytes, name index 5 in one
    expect(fieldBytes(cookie, wire)).toEqual({ first: 505, warm: 505, warmLeast: 505 });
    const authorization = { carrier: 'authorization', cookieName: '', value: textOf('0'.repeat(800)) } as const;
    // "Bearer " is 40 bits: 505 bytes, length in three, name index 84 in two
    expect(fieldBytes(authorization, wire).first).toBe(510);
  });

  test('with a table of the server’s it is kept, except by Go, whose QPACK has none', () => {
    const cookie = { carrier: 'cookie', cookieName: 'sid', value: textOf('0'.repeat(800)) } as const;
    expect(fieldBytes(cookie, { ...wire, qpackTableBytes: 65_536 }).warm).toBe(1);
    expect(fieldBytes(cookie, { ...wire, encoder: 'go', qpackTableBytes: 65_536 }).warm).toBeGreaterThan(500);
  });
});
