import { requireThat } from '../maths/require.ts';

/** What one node must hold and answer. `neededBytes(shards)` never grows with more shards. */
export type ShardQuestion = {
  readonly sessions: number;
  readonly neededBytes: (shards: number) => number;
  readonly nodeMemoryBytes: number;
  readonly operationsPerSecond: number;
  readonly operationsPerSecondPerNode: number;
};

/** The shards, and what asks for so many. */
export type ShardCount = { readonly shards: number; readonly binding: 'memory' | 'operations' };

/**
 * The least number of shards whose nodes hold their share of the sessions and answer their share of the operations, and which of the two asks for it. Undefined where even a node with a single
 * session is too small.
 *
 * Every shard repeats the server's base, its clients and its buffers, so the count is searched for, not divided out. Keys spread evenly: a hot key is not seen.
 *
 * @example shardCount({ sessions: 10, neededBytes: (shards) => 100 / shards, nodeMemoryBytes: 30, operationsPerSecond: 1, operationsPerSecondPerNode: 1 }) // { shards: 4, binding: 'memory' }
 */
export function shardCount(question: ShardQuestion): ShardCount | undefined {
  const { sessions, neededBytes, nodeMemoryBytes } = question;
  requireThat(sessions >= 1, 'sessions must be at least 1');
  const forOperations = Math.max(1, Math.ceil(question.operationsPerSecond / question.operationsPerSecondPerNode));
  const fits = (shards: number) => neededBytes(shards) <= nodeMemoryBytes;
  const most = Math.max(1, Math.ceil(sessions));
  if (!fits(most)) return undefined;
  let enough = 1;
  while (!fits(enough)) enough = Math.min(most, enough * 2);
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (fits(middle)) enough = middle;
    else tooFew = middle;
  }
  return forOperations > enough
    ? { shards: forOperations, binding: 'operations' }
    : { shards: enough, binding: 'memory' };
}
