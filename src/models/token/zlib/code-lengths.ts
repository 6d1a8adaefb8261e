/** A binary heap of nodes, ordered by frequency and then by depth: zlib's tie-break, which decides code lengths. */
function heapOf(frequency: number[], depth: number[]) {
  const nodes: number[] = [];
  const smaller = (a: number, b: number): boolean => {
    const difference = (frequency[a] ?? 0) - (frequency[b] ?? 0);
    return difference < 0 || (difference === 0 && (depth[a] ?? 0) <= (depth[b] ?? 0));
  };
  function sink(start: number): void {
    const node = nodes[start];
    if (node === undefined) return;
    let hole = start;
    for (let child = 2 * hole + 1; child < nodes.length; child = 2 * hole + 1) {
      const right = nodes[child + 1];
      if (right !== undefined && smaller(right, nodes[child] ?? 0)) child++;
      const least = nodes[child] ?? 0;
      if (smaller(node, least)) break;
      nodes[hole] = least;
      hole = child;
    }
    nodes[hole] = node;
  }
  return { nodes, sink };
}

/** Shortens codes beyond the limit as zlib's `gen_bitlen` does: it moves leaves up, one pair at a time. */
function limited(counts: number[], overflow: number, maxLength: number): void {
  for (let left = overflow; left > 0; left -= 2) {
    let length = maxLength - 1;
    while (counts[length] === 0) length--;
    counts[length] = (counts[length] ?? 0) - 1;
    counts[length + 1] = (counts[length + 1] ?? 0) + 2;
    counts[maxLength] = (counts[maxLength] ?? 0) - 1;
  }
}

/**
 * Lengths in bits of the Huffman code that zlib builds for some frequencies, 0 for a symbol that does not occur. zlib
 * always builds at least two codes. Source: zlib 1.2.13, trees.c, `build_tree` and `gen_bitlen`.
 * @param maxLength longest code that the format admits: 15, or 7 for the code of lengths
 * @example codeLengths([5, 1, 1], 15) // [1, 2, 2]
 */
export function codeLengths(frequencies: readonly number[], maxLength: number): readonly number[] {
  const frequency = [...frequencies];
  const depth: number[] = frequency.map(() => 0);
  const heap = heapOf(frequency, depth);
  const { nodes } = heap;
  for (const [symbol, count] of frequencies.entries()) if (count > 0) nodes.push(symbol);
  let most = nodes.at(-1) ?? -1;
  while (nodes.length < 2) {
    const forced = most < 2 ? ++most : 0;
    frequency[forced] = 1;
    nodes.push(forced);
  }
  for (let index = nodes.length >> 1; index >= 0; index--) heap.sink(index);

  const parent: number[] = [];
  const byFrequency: number[] = [];
  let next = frequencies.length;
  while (nodes.length > 1) {
    const least = nodes[0] ?? 0;
    nodes[0] = nodes.pop() ?? 0;
    heap.sink(0);
    const second = nodes[0] ?? 0;
    byFrequency.push(least, second);
    frequency[next] = (frequency[least] ?? 0) + (frequency[second] ?? 0);
    depth[next] = Math.max(depth[least] ?? 0, depth[second] ?? 0) + 1;
    parent[least] = next;
    parent[second] = next;
    nodes[0] = next++;
    heap.sink(0);
  }

  const lengths: number[] = [];
  const counts: number[] = Array.from({ length: maxLength + 1 }, () => 0);
  lengths[next - 1] = 0;
  let overflow = 0;
  for (const node of byFrequency.reverse()) {
    const length = (lengths[parent[node] ?? 0] ?? 0) + 1;
    if (length > maxLength) overflow++;
    lengths[node] = Math.min(length, maxLength);
    if (node < frequencies.length) counts[lengths[node]] = (counts[lengths[node]] ?? 0) + 1;
  }
  if (overflow > 0) {
    limited(counts, overflow, maxLength);
    // Longest codes to the rarest symbols, which stand at the end.
    const leaves = byFrequency.filter((node) => node < frequencies.length);
    for (let length = maxLength; length > 0; length--) {
      for (let n = counts[length] ?? 0; n > 0; n--) lengths[leaves.pop() ?? 0] = length;
    }
  }
  return frequencies.map((_, symbol) => lengths[symbol] ?? 0);
}
