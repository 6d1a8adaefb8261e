/** What a match finder reports: a literal byte, or `length` bytes repeated from `distance` back. */
export type Symbols = {
  literal(byte: number): void;
  match(distance: number, length: number): void;
};

const minMatch = 3;
const maxMatch = 258;
const windowBytes = 1 << 15;
const windowMask = windowBytes - 1;
const hashMask = 0x7fff;
/** The decoder's window less what the encoder looks ahead. */
const maxDistance = windowBytes - (maxMatch + minMatch + 1);
/** A match of three bytes from further back costs more than three literals. */
const tooFar = 4096;
/** zlib's configuration of level 6. */
const level6 = { goodLength: 8, lazyLength: 16, niceLength: 128, chainLength: 128 };

/**
 * Finds repetitions as zlib's `deflate_slow` does at level 6: hash chains over three bytes and a match put off by
 * one byte where the next is longer. Followed step by step, since the length of a stream depends on every choice.
 * Source: zlib 1.2.13, deflate.c. Equal to it for texts up to 64 KiB; beyond, zlib's window slides.
 * @example findMatches(new Uint8Array([97, 97, 97, 97, 97]), symbols) // literal 97, match 1 back of 4
 */
export function findMatches(bytes: Uint8Array, symbols: Symbols): void {
  const end = bytes.length;
  const head = new Int32Array(hashMask + 1);
  const previous = new Int32Array(windowBytes);

  /** Puts a position at the head of its chain and returns the one that was there; 0 stands for none, as in zlib. */
  function insert(position: number): number {
    const hash = ((bytes[position]! << 10) ^ (bytes[position + 1]! << 5) ^ bytes[position + 2]!) & hashMask;
    const before = head[hash]!;
    previous[position & windowMask] = before;
    head[hash] = position;
    return before;
  }

  let matchStart = 0;
  function longestMatch(position: number, first: number, lengthToBeat: number): number {
    const lookahead = end - position;
    const limit = Math.max(0, position - maxDistance);
    const nice = Math.min(level6.niceLength, lookahead);
    let chain = lengthToBeat >= level6.goodLength ? level6.chainLength >> 2 : level6.chainLength;
    let best = lengthToBeat;
    const longest = Math.min(maxMatch, lookahead);
    // The byte that a longer match must also match: nearly every candidate fails here, so it is looked at first.
    let wanted = bytes[position + best];
    let candidate = first;
    do {
      if (bytes[candidate + best] === wanted) {
        let length = 0;
        while (length < longest && bytes[candidate + length] === bytes[position + length]) length++;
        if (length > best) {
          matchStart = candidate;
          best = length;
          if (length >= nice) break;
          wanted = bytes[position + best];
        }
      }
      candidate = previous[candidate & windowMask]!;
    } while (candidate > limit && --chain !== 0);
    return Math.min(best, lookahead);
  }

  let matchLength = minMatch - 1;
  let literalPending = false;
  let position = 0;
  while (position < end) {
    const previousLength = matchLength;
    const previousStart = matchStart;
    const chainHead = end - position >= minMatch ? insert(position) : 0;
    matchLength = minMatch - 1;
    if (chainHead !== 0 && previousLength < level6.lazyLength && position - chainHead <= maxDistance) {
      matchLength = longestMatch(position, chainHead, previousLength);
      if (matchLength === minMatch && position - matchStart > tooFar) matchLength = minMatch - 1;
    }
    if (previousLength >= minMatch && matchLength <= previousLength) {
      symbols.match(position - 1 - previousStart, previousLength);
      const last = position - 1 + previousLength;
      for (position++; position < last; position++) if (position <= end - minMatch) insert(position);
      literalPending = false;
      matchLength = minMatch - 1;
    } else {
      if (literalPending) symbols.literal(bytes[position - 1]!);
      literalPending = true;
      position++;
    }
  }
  if (literalPending) symbols.literal(bytes[end - 1]!);
}
