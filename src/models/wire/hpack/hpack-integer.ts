/**
 * Bytes of an integer in HPACK and QPACK: lengths and table indices are written this way.
 *
 * Small values share the first byte with `prefixBits` (1 to 8) of flags; the rest goes in groups of seven bits.
 * Source: RFC 7541, section 5.1.
 *
 * @example hpackIntegerBytes(1337, 5) // 3 (RFC 7541, C.1.2)
 */
export function hpackIntegerBytes(value: number, prefixBits: number): number {
  const prefixLimit = 2 ** prefixBits - 1;
  if (value < prefixLimit) return 1;
  let rest = value - prefixLimit;
  let bytes = 2;
  while (rest >= 128) {
    rest /= 128;
    bytes++;
  }
  return bytes;
}
