import { distanceCode, lengthCode } from './alphabets.ts';
import { bitsAfter, emptyBlock } from './block-bits.ts';
import { findMatches } from './matches.ts';

/** zlib starts a new block when its buffer of symbols is full. */
const symbolsPerBlock = (1 << 14) - 1;
const headerAndChecksumBytes = 2 + 4;

/**
 * Length of the zlib stream of a text at level 6, as zlib itself writes it and as Flask and Django compress with: the
 * stream is counted, not made. Other compressors reach other lengths (Node's zlib and fflate miss a short cookie by up to
 * 4%), so that only zlib's own choices give the size of a real cookie.
 * Source: zlib 1.2.13; RFC 1950, RFC 1951. Equal to it up to 64 KiB of text.
 * @example zlibBytes('aaaaaaaaaa') // 11
 */
export function zlibBytes(text: string): number {
  const bytes = new TextEncoder().encode(text);
  let block = emptyBlock();
  let bits = 0;
  let symbols = 0;
  const count = (kind: number[], symbol: number): void => {
    kind[symbol] = (kind[symbol] ?? 0) + 1;
  };
  const endSymbol = (covered: number): void => {
    block.bytes += covered;
    if (++symbols % symbolsPerBlock > 0) return;
    bits = bitsAfter(bits, block);
    block = emptyBlock();
  };
  findMatches(bytes, {
    literal(byte) {
      count(block.literals, byte);
      endSymbol(1);
    },
    match(distance, length) {
      count(block.literals, 257 + lengthCode(length));
      count(block.distances, distanceCode(distance));
      endSymbol(length);
    },
  });
  return headerAndChecksumBytes + Math.ceil(bitsAfter(bits, block) / 8);
}
