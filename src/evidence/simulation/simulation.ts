/** The grid and the services with a closed form, simulated on all cores; an interrupted run goes on where it stopped. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { seeded } from '../../kit/draws/seeded.ts';
import type { Measured } from './measure.ts';
import { grid, tierAt } from './points.ts';
import { solvedServices } from './solved.ts';
import type { Task } from './worker.ts';

/** Milliseconds: the mean over repetitions and the ends of its 99% interval. */
export type Row = {
  /** Which service, in words of its own: another grid has other keys, and is simulated anew. */
  readonly key: string;
  readonly requests: number;
  readonly mean: readonly [mean: number, low: number, high: number];
  readonly p99: readonly [mean: number, low: number, high: number];
};
export type SimulationEvidence = { readonly solved: readonly Row[]; readonly grid: readonly Row[] };

export const SOLVED = 200;
export const SOLVED_SEED = 2026;
const SAVE_AFTER = 20;

/** What is to be simulated, by key; both lists in their order. */
export const solvedTasks: readonly Task[] = solvedServices(SOLVED, seeded(SOLVED_SEED)).map(
  ({ name, tier, replicas }, index) => ({ key: `${name} ${index}`, tier, replicas, seed: 10_000 + index }),
);
export const gridTasks: readonly Task[] = grid.map((point, index) => ({
  key: Object.values(point).join(' '),
  tier: tierAt(point),
  replicas: point.replicas,
  seed: index,
}));

const rounded = (value: number) => Number(value.toPrecision(6));
const rowOf = (key: string, { requests, mean, p99 }: Measured): Row => ({
  key,
  requests,
  mean: [rounded(mean.mean), rounded(mean.low), rounded(mean.high)],
  p99: [rounded(p99.mean), rounded(p99.low), rounded(p99.high)],
});

/**
 * Simulates what `before` does not hold.
 *
 * @param save is called now and then, and at the end, with all that is known
 */
export async function simulateAll(
  before: SimulationEvidence,
  save: (evidence: SimulationEvidence) => void,
  say: (line: string) => void,
): Promise<void> {
  const known = new Map([...before.solved, ...before.grid].map((row) => [row.key, row]));
  const tasks = [...solvedTasks, ...gridTasks].filter(({ key }) => !known.has(key));
  const rows = (list: readonly Task[]) => list.flatMap(({ key }) => known.get(key) ?? []);
  const saveNow = () => save({ solved: rows(solvedTasks), grid: rows(gridTasks) });
  let next = 0;
  let done = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      worker.postMessage(task);
      const [result]: Measured[] = await once(worker, 'message');
      if (result) known.set(task.key, rowOf(task.key, result));
      done += 1;
      if (done % SAVE_AFTER === 0) {
        saveNow();
        say(`${done} of ${tasks.length} services`);
      }
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, work));
  saveNow();
}
