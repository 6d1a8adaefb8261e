import type { HeaderText } from './header-text.ts';
import { hpackIntegerBytes } from './hpack-integer.ts';

/**
 * Bytes of a string literal in HPACK and QPACK: its length in a 7-bit prefix, then the Huffman code or the raw octets,
 * whichever is shorter (real encoders take Huffman only when it is strictly shorter; the bytes are the same).
 * Source: RFC 7541, section 5.2; nghttp2 `emit_string`.
 *
 * @example hpackStringBytes(textOf('www.example.com')) // 13 (RFC 7541, C.4.1: 8c and 12 bytes)
 */
export function hpackStringBytes(text: HeaderText): number {
  // an estimated number of bits is a float: without the tolerance 8.000000001 bits would take a second byte
  const huffmanBytes = Math.ceil(text.bits / 8 - 1e-9);
  const bytes = Math.min(Math.ceil(text.octets - 1e-9), huffmanBytes);
  return hpackIntegerBytes(bytes, 7) + bytes;
}
