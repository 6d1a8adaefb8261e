/** On a busy machine everything takes longer: what a test asserts of seconds says nothing there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

const isTest = (path: string) =>
  /^src\/.*\.(test|spec|fixture|recipe)\.tsx?$/.test(path) ||
  /^src\/browser\//.test(path) ||
  path === 'playwright.config.ts';
const isSpeed = (path: string) => /\.speed\.test\.ts$|\/cpu-milliseconds\.fixture\.ts$/.test(path);

/** Nobody reads these but to measure how long something takes. */
const stopwatch = /\b(performance\s*\.\s*(now|mark|measure)|hrtime|cpuUsage|resourceUsage|console\s*\.\s*time)\b/g;
/** One reading of the calendar tells the day; a second one, or a difference, is a stopwatch. */
const calendar = /\bDate\.now\(\)|\bnew Date\(\)/g;
const difference =
  /(\bDate\.now\(\)|\bnew Date\(\)(\.getTime\(\)|\.valueOf\(\))?)\s*-|-\s*(Date\.now\(\)|new Date\(\))/g;
/** A stop for what hangs is a minute or more; a shorter one asserts speed. */
const shortStop = /(?:[tT]imeout: |\bsetTimeout\(|^ *\}, )(?:[1-5]?\d_000|[1-9]\d{3})(?=\)|,| )/gm;

/** What a test's text says of seconds, each as it is written. */
const secondsIn = (text: string): readonly string[] => {
  const said = [stopwatch, difference, shortStop].flatMap((pattern) => text.match(pattern) ?? []);
  const days = text.match(calendar) ?? [];
  return days.length > 1 ? [...said, ...days] : said;
};

test('no test outside the speed project asserts how long something takes', () => {
  const found = filesBelow('')
    .filter((path) => isTest(path) && !isSpeed(path) && path !== 'src/tooling/clocks.test.ts')
    .map((path) => ({ path, says: secondsIn(readFileSync(join(root, path), 'utf8')) }));
  expect(found.length).toBeGreaterThan(130);
  expect(found.filter(({ says }) => says.length > 0)).toEqual([]);
});

test.each([
  'const start = performance.now();',
  'process.hrtime.bigint()',
  'const { user } = process.cpuUsage();',
  'expect(Date.now() - before).toBeLessThan(5)',
  'const before = Date.now(); await work(); const after = Date.now();',
  'test("quick", { timeout: 5000 }, work)',
  'test("quick", async () => {\n}, 20_000);',
  'vi.setConfig({ testTimeout: 30_000 })',
  'test.setTimeout(45_000);',
])('a test that says `%s` is found', (text) => expect(secondsIn(text)).not.toEqual([]));

test.each([
  'const today = new Date();',
  'const expires = Math.floor(Date.now() / 1000) + 60;',
  'vi.setConfig({ testTimeout: 600_000 })',
  'const policy = { timeout: 5, timeoutMilliseconds: 2000 };',
])('a test that says `%s` asserts no seconds', (text) => expect(secondsIn(text)).toEqual([]));
