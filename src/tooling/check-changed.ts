/** `npm run check -- --changed`: the inner loop. What was changed is well formed, has the right types, and passes the tests that are the nearest to it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../kit/say/format.ts';
import { baseOf, changedFiles, relatedTests } from './changed.ts';
import { filesBelow } from './files.ts';
import { importsOf } from './imports.ts';
import { type Run, root, run, step } from './run.ts';

export type Asked = { readonly changed: boolean; readonly since: string | undefined };

const USAGE = 'npm run check [-- --changed [--since <commit>]]';

/** What `npm run check` was asked for. Throws, with the ways to ask, for anything else. */
export function askedFor(args: readonly string[]): Asked {
  const asked = () => {
    try {
      return parseArgs({ args: [...args], options: { changed: { type: 'boolean' }, since: { type: 'string' } } })
        .values;
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message.split('. ')[0] : error}. ${USAGE}`);
    }
  };
  const { changed = false, since } = asked();
  if (since !== undefined && !changed) throw new Error(`--since says what --changed compares with. ${USAGE}`);
  return { changed, since };
}

const isCode = (file: string) => /\.(tsx?|astro|mdx)$/.test(file);

/** Words, data and facts are read, not imported: by whatever names the file or its folder. Facts stand in the folder of an edition that no import names. */
const namesOf = (file: string): readonly string[] => {
  const parts = file.split('/');
  return [
    file.replace(/^content\/facts\/[^/]+\//, '#facts/').replace(/^content\/own\//, '#own/'),
    ...parts.slice(2).map((_, index) => `${parts.slice(0, index + 2).join('/')}/`),
  ];
};

/** Every source file, with what it imports and which of the changed files it reads. */
function usesIn(changed: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const read = changed.filter((file) => !/^src\/.*\.(tsx?|astro)$/.test(file));
  return new Map(
    filesBelow('src/')
      .filter(isCode)
      .map((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        return [file, [...importsOf(file), ...read.filter((one) => namesOf(one).some((name) => text.includes(name)))]];
      }),
  );
}

/** Types of TypeScript, what did not change kept from the last time; those of Astro's files only where one changed. */
async function types(changed: readonly string[]): Promise<Run> {
  // What the build knows of the content has types of its own, which a fresh checkout lacks
  if (!existsSync(join(root, '.astro/types.d.ts'))) await run('astro', ['sync']);
  return changed.some((file) => file.endsWith('.astro'))
    ? run('astro', ['check', '--noSync', '--minimumFailingSeverity', 'error'])
    : run('tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/check.tsbuildinfo']);
}

/** Whether all is well with what differs from a commit, by default from where the work left the main branch. */
export async function checkChanged(since?: string): Promise<boolean> {
  const started = performance.now();
  const changed = changedFiles(root, baseOf(root, since));
  if (changed.length === 0) {
    console.log('Nothing is changed.');
    return true;
  }
  const { nearest, all } = relatedTests(changed, usesIn(changed));
  const steps = [
    step('Lint and format', () =>
      run('biome', ['ci', '--colors=off', '--no-errors-on-unmatched', '--files-ignore-unknown=true', ...changed]),
    ),
    step('Types', () => types(changed)),
    ...(nearest.length > 0 ? [step('Tests', () => run('vitest', ['run', '--reporter=default', ...nearest]))] : []),
  ];
  const ok = (await Promise.all(steps)).every(Boolean);
  const tests = all > nearest.length ? `the nearest ${nearest.length} of ${all}` : `all ${all}`;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${ok ? 'ok' : 'FAILED'}: ${counted(changed.length, 'changed file')}, ${tests} test files that reach it, ${seconds} s. Everything: npm test`,
  );
  return ok;
}
