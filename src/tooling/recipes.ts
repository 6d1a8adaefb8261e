/**
 * `npm run recipes`: the tests that are too slow for every run, and the browser tests of every page and calculator. Words behind `--` name
 * files of recipes, as for vitest; `--sample` takes what fits three quarters of a minute, chosen by a seed that is printed.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVitest, type TestCase, type TestSuite, type Vitest } from 'vitest/node';
import './recipe.ts';
import { build, run } from './run.ts';
import { type Costed, sampleOf, sampleSeed } from './sample.ts';
import { dist, freePort } from './serve.ts';

const SAMPLE_SECONDS = 45;

type Case = Costed & { readonly moduleId: string; readonly tests: readonly TestCase[] };

/** The cases of a file or a group: whatever says what it costs, and no part of it. */
function casesIn(tasks: Iterable<TestCase | TestSuite>): readonly Case[] {
  return [...tasks].flatMap((task) => {
    const { seconds } = task.meta();
    if (seconds === undefined) {
      if (task.type === 'suite') return casesIn(task.children);
      throw new Error(`${task.fullName} in ${task.module.relativeModuleId} does not say about how long it takes`);
    }
    const tests = task.type === 'suite' ? [...task.children.allTests()] : [task];
    const name = `${task.module.relativeModuleId}, ${task.fullName}`;
    return [{ name, seconds, moduleId: task.module.moduleId, tests }];
  });
}

/** What there is in the files whose path contains one of the words. A file that does not load is an error. */
async function collect(vitest: Vitest, words: readonly string[]): Promise<readonly Case[]> {
  const specifications = await vitest.getRelevantTestSpecifications([...words]);
  const { testModules, unhandledErrors } = await vitest.collectTests(specifications);
  const [error] = [...unhandledErrors, ...testModules.flatMap((module) => module.errors())];
  if (error) throw error;
  return testModules.flatMap((module) => casesIn(module.children));
}

const { values, positionals } = parseArgs({ options: { sample: { type: 'boolean' } }, allowPositionals: true });
if (!existsSync(dist) && !(await build())) process.exit(1);
const vitest = await createVitest('test', {
  project: ['recipes'],
  watch: false,
  reporters: [values.sample ? 'dot' : 'verbose', ['json', { outputFile: 'test-results/recipes.json' }]],
});
await vitest.standalone();
const all = await collect(vitest, positionals);
const seed = sampleSeed();
const chosen = values.sample ? sampleOf(all, seed, SAMPLE_SECONDS) : all;
if (values.sample) {
  console.log(`${chosen.length} of ${all.length} recipes; the same ones again: SAMPLE_SEED=${seed}`);
  for (const { name } of chosen) console.log(`  ${name}`);
}
const byModule = Map.groupBy(chosen, ({ moduleId }) => moduleId);
const project = vitest.projects[0];
if (!project) throw new Error('vitest.config.ts has no project of recipes');
await vitest.runTestSpecifications(
  [...byModule].map(([moduleId, cases]) =>
    project.createSpecification(moduleId, { testIds: cases.flatMap(({ tests }) => tests.map(({ id }) => id)) }),
  ),
);
await vitest.close();
if (!values.sample && positionals.length === 0) {
  const { ok } = await run('playwright', ['test'], { loud: true, env: { ALL: '1', PORT: String(await freePort()) } });
  if (!ok) process.exitCode = 1;
}
