import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Carrier } from './carried-field.ts';
import { fieldBytes } from './field-bytes.ts';
import { textOf } from './header-text.ts';
import { headerBlockBytes } from './http2-client.fixture.ts';
import { huffmanBits } from './huffman.ts';

/** Random-looking base64url of a given length, the same every time. */
function token(length: number): string {
  let text = '';
  for (let block = 0; text.length < length; block++)
    text += createHash('sha512').update(`${length} ${block}`).digest('base64url');
  return text.slice(0, length);
}

const line = (carrier: Exclude<Carrier, 'body'>, value: string) =>
  carrier === 'cookie' ? { cookie: `session=${value}` } : { authorization: `Bearer ${value}` };

const predicted = (carrier: Exclude<Carrier, 'body'>, value: string, headerTableBytes: number) => {
  const { first, warm } = fieldBytes(
    { carrier, cookieName: 'session', value: textOf(value) },
    { protocol: 'http2', encoder: 'nghttp2', headerTableBytes, qpackTableBytes: 0 },
  );
  return [first, warm, warm];
};

/** What the field adds: the header block with it less the header block without it, request by request. */
async function measured(carrier: Exclude<Carrier, 'body'>, value: string, headerTableSize: number) {
  const without = await headerBlockBytes({}, 3, headerTableSize);
  const withField = await headerBlockBytes(line(carrier, value), 3, headerTableSize);
  return withField.map((bytes, index) => bytes - (without[index] ?? 0));
}

describe('the nghttp2 encoder is 0 bytes off a real Node HTTP/2 client', () => {
  // 32 + "cookie" + "session=" + 3026 is 3072, three quarters of the table
  const sizes = [1, 5, 11, 12, 13, 60, 118, 119, 250, 1000, 2000, 3025, 3026, 3027, 3034, 3035, 4000, 4500];
  test.each(sizes)('a cookie of %i bytes', async (size) => {
    expect(await measured('cookie', token(size), 4096)).toEqual(predicted('cookie', token(size), 4096));
  });

  test.each([5, 43, 250, 800, 3033, 3034, 4500])('a bearer token of %i bytes', async (size) => {
    expect(await measured('authorization', token(size), 4096)).toEqual(predicted('authorization', token(size), 4096));
  });

  test.each([
    [0, 100],
    [1024, 722],
    [1024, 723],
    [2048, 1490],
    [2048, 1491],
    [65_536, 3026],
    [65_536, 3027],
  ])('a server table of %i bytes and a cookie of %i', async (tableBytes, size) => {
    expect(await measured('cookie', token(size), tableBytes)).toEqual(predicted('cookie', token(size), tableBytes));
  });

  test.each(['++++//==', '"quoted value"', '{"a":[1,2,3]}'.repeat(8), '~^`|\\'.repeat(20)])(
    'awkward characters: %s',
    async (value) => {
      expect(await measured('cookie', value, 4096)).toEqual(predicted('cookie', value, 4096));
    },
  );
});

describe('the Huffman table is the one that Node encodes with', () => {
  const visible = Array.from({ length: 0x7f - 0x21 }, (_, index) => String.fromCharCode(0x21 + index));
  // an "0" takes 5 bits, so 600 of them make room for one long code before Huffman stops paying
  const padding = '0'.repeat(600);
  let bytes: readonly number[];
  beforeAll(async () => {
    bytes = await Promise.all(
      visible.map(async (character) => (await headerBlockBytes({ cookie: padding + character.repeat(40) }, 1))[0] ?? 0),
    );
  });
  test('40 of each visible character are as long as the table says', () => {
    const plain = bytes[visible.indexOf('0')] ?? 0;
    const expected = visible.map(
      (character) => Math.ceil((600 * 5 + 40 * huffmanBits(character)) / 8) - Math.ceil((640 * 5) / 8),
    );
    expect(bytes.map((size) => size - plain)).toEqual(expected);
  });
});
