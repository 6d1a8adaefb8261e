import { distanceExtraBits, fixedLength, lengthExtraBits } from './alphabets.ts';
import { codeLengths } from './code-lengths.ts';

/** How often each symbol occurs in a block: 286 literals and lengths, 30 distances, and the bytes they stand for. */
export type Block = { readonly literals: number[]; readonly distances: number[]; bytes: number };

/** An empty block; its end mark (256) occurs once. */
export function emptyBlock(): Block {
  const literals = Array.from({ length: 286 }, () => 0);
  literals[256] = 1;
  return { literals, distances: Array.from({ length: 30 }, () => 0), bytes: 0 };
}

const weighted = (frequencies: readonly number[], bits: (symbol: number) => number): number =>
  frequencies.reduce((sum, count, symbol) => sum + (count > 0 ? count * bits(symbol) : 0), 0);

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const repeatExtraBits = new Map([
  [16, 2],
  [17, 3],
  [18, 7],
]);

/** Counts the symbols that describe a list of code lengths: runs become 16 (repeat), 17 and 18 (zeros). */
function countRuns(lengths: readonly number[], counts: number[]): void {
  const add = (symbol: number, times = 1): void => {
    counts[symbol] = (counts[symbol] ?? 0) + times;
  };
  let previous = -1;
  let count = 0;
  let [most, least] = lengths[0] === 0 ? [138, 3] : [7, 4];
  for (const [index, length] of lengths.entries()) {
    const next = lengths[index + 1];
    if (++count < most && length === next) continue;
    if (count < least) add(length, count);
    else if (length !== 0) {
      if (length !== previous) add(length);
      add(16);
    } else add(count <= 10 ? 17 : 18);
    count = 0;
    previous = length;
    [most, least] = next === 0 ? [138, 3] : length === next ? [6, 3] : [7, 4];
  }
}

/** The list up to its last code; a block has at least one distance code and 257 literals. */
const upToLast = (lengths: readonly number[]): readonly number[] =>
  lengths.slice(0, lengths.findLastIndex((l) => l > 0) + 1);

function dynamicBits({ literals, distances }: Block): number {
  const literalLengths = codeLengths(literals, 15);
  const distanceLengths = codeLengths(distances, 15);
  const runs = Array.from({ length: 19 }, () => 0);
  countRuns(upToLast(literalLengths), runs);
  countRuns(upToLast(distanceLengths), runs);
  const runLengths = codeLengths(runs, 7);
  const described = Math.max(4, lengthOrder.findLastIndex((symbol) => (runLengths[symbol] ?? 0) > 0) + 1);
  return (
    5 +
    5 +
    4 +
    3 * described +
    weighted(runs, (symbol) => (runLengths[symbol] ?? 0) + (repeatExtraBits.get(symbol) ?? 0)) +
    weighted(literals, (symbol) => (literalLengths[symbol] ?? 0) + (lengthExtraBits[symbol - 257] ?? 0)) +
    weighted(distances, (symbol) => (distanceLengths[symbol] ?? 0) + (distanceExtraBits[symbol] ?? 0))
  );
}

const fixedBits = ({ literals, distances }: Block): number =>
  weighted(literals, (symbol) => fixedLength(symbol) + (lengthExtraBits[symbol - 257] ?? 0)) +
  weighted(distances, (symbol) => 5 + (distanceExtraBits[symbol] ?? 0));

const wholeBytes = (bits: number): number => Math.ceil(bits / 8);

/**
 * Bits after a block, given the bits before it: zlib writes whichever of stored, fixed and dynamic is shortest.
 * Source: zlib 1.2.13, trees.c, `_tr_flush_block`.
 * @example bitsAfter(0, emptyBlock()) // 10
 */
export function bitsAfter(bitsBefore: number, block: Block): number {
  const coded = 3 + Math.min(fixedBits(block), dynamicBits(block));
  if (block.bytes + 4 <= wholeBytes(coded)) return 8 * (wholeBytes(bitsBefore + 3) + 4 + block.bytes);
  return bitsBefore + coded;
}
