/** `npm run check`: everything that can be said about the project without running it. */
import { build, run, step } from './run.ts';

/** Types, lint and unused code; what `npm test` runs before it builds. */
export const checks = [
  { title: 'Types', work: () => run('astro', ['check', '--minimumFailingSeverity', 'error']) },
  { title: 'Lint and format', work: () => run('biome', ['ci', '--colors=off']) },
  { title: 'Unused code', work: () => run('knip', ['--no-progress']) },
] as const;

if (import.meta.main) {
  let ok = true;
  for (const { title, work } of checks) ok = (await step(title, work)) && ok;
  ok = (await step('Layers', () => run('vitest', ['run', 'src/tooling/layers.test.ts']))) && ok;
  ok = (await build()) && ok;
  process.exitCode = ok ? 0 : 1;
}
