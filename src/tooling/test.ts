/** `npm test`: everything that must hold, what is checked without running it first. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, findNginx, findProgram, findShell } from './browser.ts';
import { checkAndBuild } from './check.ts';
import { installFromDebian } from './debian.ts';
import { describeScore, lighthouseScores, sitePages } from './lighthouse.ts';
import { type Run, root, run, step } from './run.ts';
import { sampleSeed } from './sample.ts';
import { freePort } from './serve.ts';

const started = performance.now();
const count = { passed: 0, failed: 0 };
const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

const add = (passed: number, failed: number) => {
  count.passed += passed;
  count.failed += failed;
};
const alone = (ok: boolean) => add(ok ? 1 : 0, ok ? 0 : 1);

/** Adds what a test runner wrote down. A runner that fails without a failed test (a file that does not load) counts as one. */
function addReport(ok: boolean, file: string, read: (report: Readonly<Record<string, never>>) => [number, number]) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(join(results, file), 'utf8')));
    add(passed, ok ? failed : Math.max(1, failed));
  } catch {
    alone(false);
  }
}

const reportTo = (file: string) => ['--reporter=dot', '--reporter=json', `--outputFile.json=test-results/${file}`];

async function vitestStep(title: string, file: string, [command = '', ...words]: readonly string[]): Promise<void> {
  const ok = await step(title, () => run(command, words));
  addReport(ok, file, ({ numPassedTests, numFailedTests }) => [numPassedTests ?? 0, numFailedTests ?? 0]);
}

/** The pages that stand for all: every other one runs under `npm run lighthouse`. */
const representative = /^$|^calculators\/(token-size|replicas)\/$|^embed\/v1\/replicas\/$|^reference\/facts\/$/;

async function lighthouseStep(): Promise<Run> {
  const pages = (await sitePages()).filter((page) => representative.test(page));
  const scores = await lighthouseScores(pages, (score) => alone(score.ok));
  return { ok: scores.every(({ ok }) => ok), output: scores.map(describeScore).join('\n') };
}

let browser: string | undefined;
alone(
  await step('Browser', async () => {
    try {
      browser = ensureBrowser();
      return { ok: true, output: '' };
    } catch (error) {
      return { ok: false, output: error instanceof Error ? error.message : String(error) };
    }
  }),
);
if (!findShell()) installFromDebian('chromium-headless-shell');
if (!findProgram('redis-server') && !installFromDebian('redis-server'))
  console.log('left   The test against a real Redis: install redis-server to run it');
if (!findNginx() && !installFromDebian('nginx'))
  console.log('left   The tests of the site behind a real nginx: install nginx to run them');
const { checks, built } = await checkAndBuild();
for (const ok of [...checks, built]) alone(ok);
await vitestStep('Unit tests', 'unit.json', ['vitest', 'run', ...reportTo('unit.json')]);
const seed = sampleSeed();
// Said to whatever takes a sample, so that all of a run have the same
process.env['SAMPLE_SEED'] = seed;
await vitestStep(`A sample of the recipes, SAMPLE_SEED=${seed}`, 'recipes.json', [
  'node',
  'src/tooling/recipes.ts',
  '--sample',
]);
if (built && browser) {
  const env = { CHROME_PATH: findShell() ?? browser, PORT: String(await freePort()) };
  const pages = await step('Browser tests', () => run('playwright', ['test'], { env }));
  addReport(pages, 'browser.json', ({ stats }) => [stats?.['expected'] ?? 0, stats?.['unexpected'] ?? 0]);
}
await vitestStep('Speed tests, alone', 'speed.json', ['vitest', 'run', '--project=speed', ...reportTo('speed.json')]);
if (built && browser) await step('Lighthouse on five pages', lighthouseStep);
else console.log('left   Browser tests and Lighthouse: they need a build and a browser');

console.log(`\n${Math.round((performance.now() - started) / 1000)} s in all`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
