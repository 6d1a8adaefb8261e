/** What the recipes of variants share: files of a copy of the project, changed for a while, and the tests in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Run, run } from './run.ts';

export const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
export const vitest = (folder: string, ...paths: readonly string[]): Promise<Run> =>
  run('vitest', ['run', '--project', 'unit', ...paths], { cwd: folder, env: { NO_COLOR: '1' } });

/** Writes a file of the copy anew for as long as something is tried, and puts back what was there. */
export async function withFile<T>(folder: string, path: string, text: string, work: () => Promise<T>): Promise<T> {
  const before = read(folder, path);
  writeFileSync(join(folder, path), text);
  try {
    return await work();
  } finally {
    writeFileSync(join(folder, path), before);
  }
}
