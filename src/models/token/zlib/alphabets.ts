/** Deflate's alphabets (RFC 1951 section 3.2.5): lengths and distances are a code and some extra bits. */

/** Extra bits of the 29 length codes, symbols 257 to 285. */
export const lengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
/** Extra bits of the 30 distance codes. */
export const distanceExtraBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

const bases = (extra: readonly number[], first: number): readonly number[] => {
  let base = first;
  return extra.map((bits) => {
    const own = base;
    base += 2 ** bits;
    return own;
  });
};
const lengthBases = [...bases(lengthExtraBits.slice(0, 28), 3), 258];
const distanceBases = bases(distanceExtraBits, 1);

const codeOf = (from: readonly number[], value: number): number => {
  let code = from.length - 1;
  while ((from[code] ?? 0) > value) code--;
  return code;
};

/** Index of the code of a match length, 3 to 258. @example lengthCode(258) // 28 */
export const lengthCode = (length: number): number => codeOf(lengthBases, length);

/** Index of the code of a distance, 1 to 32,768. @example distanceCode(5) // 4 */
export const distanceCode = (distance: number): number => codeOf(distanceBases, distance);

/** Code length of a literal or length symbol in the fixed code (RFC 1951 section 3.2.6). @example fixedLength(256) // 7 */
export const fixedLength = (symbol: number): number => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
