/**
 * Bits of each octet in the static Huffman code of HPACK and QPACK, index = octet (RFC 7541, Appendix B).
 * Short codes go to what headers are made of: digits and lower-case letters take 5 to 7 bits, control characters up to 30.
 */
const bitsPerOctet: readonly number[] = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6,
  5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23,
  22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22,
  23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26,
  20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27,
  27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27,
  27, 27, 27, 26,
];

/**
 * Bits that a header value takes in HPACK's Huffman code, before rounding up to whole bytes.
 *
 * A value is octets: characters above U+00FF have no place in a header field and throw a RangeError.
 * Source: RFC 7541, section 5.2 and Appendix B.
 *
 * @example huffmanBits('www.example.com') // 89, so 12 bytes (RFC 7541, C.4.1)
 */
export function huffmanBits(value: string): number {
  let bits = 0;
  for (let index = 0; index < value.length; index++) {
    const octetBits = bitsPerOctet[value.charCodeAt(index)];
    if (octetBits === undefined)
      throw new RangeError(`A header value holds octets; character ${index} is above U+00FF`);
    bits += octetBits;
  }
  return bits;
}
