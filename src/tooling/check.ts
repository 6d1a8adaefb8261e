/** `npm run check`: everything that can be said about the project without running it. */
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

if (import.meta.main) {
  const { checks, built } = await checkAndBuild();
  const layers = await step('Layers', () => run('vitest', ['run', 'src/tooling/layers.test.ts']));
  process.exitCode = [...checks, built, layers].every(Boolean) ? 0 : 1;
}
