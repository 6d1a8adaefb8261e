import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLengths } from './code-lengths.ts';
import { findMatches } from './matches.ts';
import { zlibBytes } from './zlib-bytes.ts';

const alphabets = [
  'abcdefghijklmnop',
  '0123456789abcdef',
  'aeiou:-_',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
];

/** Texts of growing length, words repeated and words met once. The same generator in Python made the lengths below. */
function sampleText(seed: number): string {
  const alphabet = alphabets[seed % 4] ?? '';
  const length = Math.trunc(3 * 1.085 ** seed) + (seed % 7);
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
  const word = (letters: number): string =>
    Array.from({ length: letters }, () => alphabet[next() % alphabet.length]).join('');
  const words = Array.from({ length: 5 + (seed % 40) }, () => word(3 + (next() % 9)));
  let text = '';
  while (text.length < length) text += `"${next() % 4 > 0 ? words[next() % words.length] : word(1 + (next() % 12))}",`;
  return text.slice(0, length);
}

/** `len(zlib.compress(text, 6))` of Python 3.11 with zlib 1.2.13, for seeds 1 to 120: 3 to 53,542 bytes of text. */
const realLengths = [
  12, 13, 14, 16, 17, 18, 13, 14, 16, 17, 19, 20, 22, 17, 19, 21, 23, 25, 27, 29, 24, 24, 29, 29, 32, 36, 38, 35, 37,
  39, 44, 47, 51, 46, 54, 53, 53, 59, 71, 65, 66, 65, 93, 77, 84, 78, 90, 100, 101, 103, 139, 122, 127, 117, 173, 146,
  163, 146, 241, 171, 196, 199, 304, 228, 244, 243, 391, 312, 289, 288, 459, 390, 416, 422, 606, 538, 550, 588, 815,
  471, 492, 538, 792, 702, 626, 755, 1110, 1021, 1010, 1014, 1344, 1375, 1627, 1622, 2037, 1901, 2120, 2118, 2929, 2537,
  2950, 2704, 4008, 3797, 4167, 4008, 5186, 5140, 5526, 5176, 7810, 6983, 7514, 7975, 10198, 9546, 10599, 10591, 14097,
  10586,
];

test('120 texts are as long as zlib makes them', () => {
  expect(realLengths.map((_, index) => zlibBytes(sampleText(index + 1)))).toEqual(realLengths);
});

describe('laws', () => {
  test('what the matches stand for is the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(97, 98, 99), { maxLength: 600 }), (bytes) => {
        const copy: number[] = [];
        findMatches(Uint8Array.from(bytes), {
          literal: (byte) => copy.push(byte),
          match: (distance, length) => {
            for (let i = 0; i < length; i++) copy.push(copy[copy.length - distance] ?? -1);
          },
        });
        expect(copy).toEqual(bytes);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('code lengths fill the code space exactly and keep the limit', () => {
    const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 3, maxLength: 19 });
    fc.assert(
      fc.property(counts, (frequencies) => {
        const lengths = codeLengths(frequencies, 7);
        expect(lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0)).toBe(1);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('the empty text has a header, an empty block and a checksum', () => expect(zlibBytes('')).toBe(8));
});
