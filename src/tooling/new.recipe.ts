import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from './calculator-template.ts';
import { scaffold } from './new.ts';
import { projectCopy } from './project-copy.fixture.ts';
import { about } from './recipe.ts';
import { run, runInNode } from './run.ts';

const id = 'scaffolded-by-a-test';
let folder = '';
let written: readonly string[] = [];

describe('a calculator that the scaffold wrote', about(40), () => {
  beforeAll(async () => {
    folder = projectCopy();
    written = scaffold(id, folder);
    await run('biome', ['check', '--write', '--vcs-enabled=false', ...written.filter((path) => /\.tsx?$/.test(path))], {
      cwd: folder,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('it type checks, and so does the list that it is in', async () => {
    const include = [...written, 'src/calculators/index.ts', 'src/**/*.d.ts', '.astro/types.d.ts'];
    writeFileSync(join(folder, 'tsconfig.written.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    const { ok, output } = await run('tsc', ['--noEmit', '--project', 'tsconfig.written.json'], { cwd: folder });
    expect(ok, output).toBe(true);
  });

  test('its lines need no change by the formatter', async () => {
    const sources = written.filter((path) => /\.tsx?$/.test(path));
    const { ok, output } = await run('biome', ['ci', '--vcs-enabled=false', ...sources], { cwd: folder });
    expect(ok, output).toBe(true);
  });

  test('its own tests pass, and so do those that hold for every calculator', async () => {
    const everyCalculator = ['calculators', 'parts', 'embed', 'schema', 'cli', 'kit'].map((room) => `src/${room}/`);
    const { ok, output } = await run('vitest', ['run', `src/models/${id}`, ...everyCalculator, 'src/tooling/layers'], {
      cwd: folder,
    });
    expect(ok, output).toBe(true);
  });

  test('Node computes it from the list of calculators', () => {
    const script = `
    const { calculators } = await import('./src/calculators/index.ts');
    const found = calculators.find(({ id }) => id === '${id}');
    console.log(found.compute({ peakRequestsPerSecond: 300, insideMilliseconds: 100 }).outputs.requestsInFlight);`;
    const out = runInNode(script, folder);
    expect(out).toBe('30\n');
  });

  test('a second one of that name is refused, and so is a name that is no id', () => {
    expect(() => scaffold(id, folder)).toThrow('is there already');
    expect(() => namesOf('Cold Start')).toThrow('lower-case words');
  });
});
