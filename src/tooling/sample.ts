/** Which recipes and which of things that are made alike `npm test` takes: as many as fit a budget, others with every commit. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { root } from './run.ts';

export type Costed = { readonly name: string; readonly seconds: number };

const rank = (seed: string, name: string): string => createHash('sha256').update(`${seed}\n${name}`).digest('hex');

/**
 * In an order that the seed shuffles, the first whatever it costs, so that each has its turn, and after it all that still fit.
 * The same seed gives the same sample, and a new case moves no other's place in the order.
 * @param budgetSeconds what all of them may take together; the first alone may take more
 */
export function sampleOf<T extends Costed>(cases: readonly T[], seed: string, budgetSeconds: number): readonly T[] {
  let left = budgetSeconds;
  const inOrder = cases.toSorted((a, b) => rank(seed, a.name).localeCompare(rank(seed, b.name)));
  return inOrder.filter(({ seconds }, index) => {
    if (index > 0 && seconds > left) return false;
    left -= seconds;
    return true;
  });
}

/** `SAMPLE_SEED`, or the commit, or where there is no repository the day: what fails can be run again. */
export function sampleSeed(): string {
  const wished = process.env['SAMPLE_SEED'];
  if (wished) return wished;
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
