/** `npm run check`: everything that can be said about the project without running it; with `--changed` what can be said in half a minute about a change. */
import { askedFor, checkChanged } from './check-changed.ts';
import { build, run, step } from './run.ts';

type Checked = { readonly checks: readonly boolean[]; readonly built: boolean };

/**
 * The build, and beside it lint, unused code and types: each leaves a core idle. The types of the content are written by the build:
 * they are checked once they are there, or after the build where it does not say so.
 */
export async function checkAndBuild(): Promise<Checked> {
  const typesWritten = Promise.withResolvers<void>();
  const building = build(typesWritten.resolve).finally(typesWritten.resolve);
  const checks = [
    await step('Lint and format', () => run('biome', ['ci', '--colors=off'])),
    await step('Unused code', () => run('knip', ['--no-progress'])),
  ];
  await typesWritten.promise;
  const types = await step('Types', () => run('astro', ['check', '--noSync', '--minimumFailingSeverity', 'error']));
  return { checks: [...checks, types], built: await building };
}

async function checkAll(): Promise<boolean> {
  const { checks, built } = await checkAndBuild();
  const layers = await step('Layers', () => run('vitest', ['run', 'src/tooling/layers.test.ts']));
  return [...checks, built, layers].every(Boolean);
}

if (import.meta.main) {
  try {
    const { changed, since } = askedFor(process.argv.slice(2));
    process.exitCode = (await (changed ? checkChanged(since) : checkAll())) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
