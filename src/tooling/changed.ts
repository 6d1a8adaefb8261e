/** What was changed since a commit, and which tests are the nearest to it. */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path/posix';

const git = (folder: string, args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .split('\0')
    .flatMap((line) => line.trim() || []);

const exists = (folder: string, commit: string): boolean => {
  try {
    git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`]);
    return true;
  } catch {
    return false;
  }
};

/**
 * The commit to compare with: where the work at hand left the main branch, which for work on it is the last commit.
 *
 * @param since the commit that was asked for. Throws where there is none of that name
 */
export function baseOf(folder: string, since?: string): string {
  if (since !== undefined && !exists(folder, since)) throw new Error(`there is no commit ${since}`);
  const main = since ?? ['origin/main', 'main'].find((branch) => exists(folder, branch)) ?? 'HEAD';
  return git(folder, ['merge-base', 'HEAD', main])[0] ?? 'HEAD';
}

/** Files that differ from a commit, committed or not, new ones that git does not know yet among them; without those that are gone. */
export const changedFiles = (folder: string, base: string): readonly string[] =>
  [
    ...git(folder, ['diff', '-z', '--name-only', '--no-renames', '--diff-filter=d', base, '--']),
    ...git(folder, ['ls-files', '-z', '--others', '--exclude-standard']),
  ].toSorted();

/** Whether a file is one of the tests that run beside the work: those of speed and the recipes are asked for by name. */
const isTest = (file: string) => /(?<!\.speed)\.test\.ts$/.test(file);

/** How many files of tests fit half a minute. */
const MOST_TESTS = 12;

export type Related = {
  /** The nearest first: those in the folder of a change, then by the imports that lie between. */
  readonly nearest: readonly string[];
  /** How many there are in all. */
  readonly all: number;
};

/**
 * The tests that reach a change by imports. Nearly all reach a model somehow, through the list of calculators; the nearest are those that were written for it.
 *
 * @param changed paths from the root of the project
 * @param files all source files, and what each of them imports or reads
 * @example relatedTests(['a/sum.ts'], new Map([['a/sum.test.ts', ['a/sum.ts']]])).nearest // ['a/sum.test.ts']
 */
export function relatedTests(
  changed: readonly string[],
  files: ReadonlyMap<string, readonly string[]>,
  most = MOST_TESTS,
): Related {
  const users = new Map<string, string[]>();
  for (const [file, used] of files) for (const one of used) users.set(one, [...(users.get(one) ?? []), file]);
  const hops = new Map<string, number>();
  for (let ring = changed, hop = 0; ring.length > 0; hop++) {
    for (const file of ring) hops.set(file, hop);
    ring = [...new Set(ring.flatMap((file) => users.get(file) ?? []))].filter((file) => !hops.has(file));
  }
  const folders = new Set(changed.map(dirname));
  const tests = [...hops]
    .filter(([file]) => isTest(file))
    .map(([file, hop]) => ({ file, hop, away: folders.has(dirname(file)) ? 0 : 1 }))
    .toSorted((a, b) => a.away - b.away || a.hop - b.hop || (a.file < b.file ? -1 : 1));
  return { nearest: tests.slice(0, most).map(({ file }) => file), all: tests.length };
}
