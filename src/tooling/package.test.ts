/** The package as somebody else has it: built, packed, installed into an empty project without a network. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { type AnyExample, examplesOf } from '../calculators/examples.ts';
import { calculators } from '../calculators/index.ts';
import { run as runCommand } from '../cli/run.ts';
import { createBench } from '../kit/bench.ts';
import type { Calculator } from '../kit/define.ts';
import { type Envelope, envelopeOf } from '../kit/envelope.ts';
import { machinePaths } from './machine-paths.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const built = join(folder, 'built');
const project = join(folder, 'project');
const installed = join(project, 'node_modules/where-state-lives');
const all: readonly Calculator[] = calculators;
const surroundings = { site: pkg.homepage, version: '0', readFile: () => '', readStdin: () => '' };

/** The Node of the machine where there is one from 20 on, which may be older than the one that runs the tests. */
const node =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => !place.includes('node_modules'))
    .map((place) => join(place, 'node'))
    .find(isNode) ?? process.execPath;

function isNode(path: string): boolean {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]) >= 20;
  } catch {
    return false;
  }
}

const runNode = (args: readonly string[], input = '', program = process.execPath): string =>
  execFileSync(program, args, { cwd: project, encoding: 'utf8', input });

/** Blocks of one language in the README. */
const blocks = (language: string): readonly string[] =>
  [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);

let tarball = '';

beforeAll(async () => {
  const done = await run('node', ['src/tooling/package.ts', built]);
  expect(done.ok, done.output).toBe(true);
  const packed = await run('npm', ['pack', '--pack-destination', folder], { cwd: built });
  expect(packed.ok, packed.output).toBe(true);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const install = await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
  expect(install.ok, install.output).toBe(true);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the tarball', () => {
  test('brings what it needs: one package is installed, and no file names a place on one machine', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'where-state-lives',
    ]);
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect(machinePaths(installed, files)).toEqual([]);
    expect(files.filter((path) => /test|fixture/.test(path))).toEqual([]);
  });

  test('has no fault that publint knows', { timeout: 30_000 }, async () => {
    const { ok, output } = await run('publint', ['--strict'], { cwd: built });
    expect(ok, output).toBe(true);
  });

  test('resolves with types everywhere that takes ES modules', { timeout: 60_000 }, async () => {
    const { ok, output } = await run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii']);
    expect(ok, output).toBe(true);
  });
});

describe('its README', () => {
  test('examples run and print what they say', () => {
    const printed = blocks('js').map((code) => runNode(['--input-type=module', '--eval', code]));
    expect(printed[0]).toMatch(/^27 replicas, \d+ with sticky sessions: https:\/\/\S+&peakRequestsPerSecond=1200/);
    expect(printed[1]).toMatch(/^0\.174131933\d+\n193\n$/);
  });

  test('examples are correct to a strict compiler that also reads the declarations', { timeout: 60_000 }, async () => {
    const names = blocks('js').map((code, index) => {
      writeFileSync(
        join(project, `example-${index}.mts`),
        `declare const console: { log(text: unknown): void; error(text: unknown): void };\n${code}`,
      );
      return `example-${index}.mts`;
    });
    const compilerOptions = {
      ...{ noEmit: true, strict: true, module: 'nodenext', target: 'es2023', lib: ['es2023'], types: [] },
      exactOptionalPropertyTypes: true,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names }));
    const { ok, output } = await run('tsc', ['--project', '.'], { cwd: project });
    expect(ok, output).toBe(true);
  });

  test('commands keep the limit that they name', () => {
    const lines = blocks('sh').flatMap((code) => code.trim().split('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const args = [...line.replace(/^npx where-state-lives /, '').matchAll(/'([^']*)'|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      expect(JSON.parse(runNode([join(installed, 'cli.js'), ...args]))).toHaveProperty('outcome', 'ok');
    }
  });
});

type Given = { readonly id: string; readonly inputs: object };

/** What the installed library says to inputs, all in one process. */
function evaluated(given: readonly Given[]): readonly Envelope[] {
  const script = `
    import { readFileSync } from 'node:fs';
    import { calculators, evaluate } from 'where-state-lives/calculators';
    const said = [];
    for (const { id, inputs } of JSON.parse(readFileSync(0, 'utf8')))
      said.push((await evaluate(calculators.find((one) => one.id === id), inputs)).envelope);
    console.log(JSON.stringify(said));`;
  return JSON.parse(runNode(['--input-type=module', '--eval', script], JSON.stringify(given)));
}

/** The same tree with its numbers to twelve digits: Math.exp and its kind differ in the last one between versions of V8. */
const twelveDigits = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));

describe('its numbers', () => {
  test('library, command and page agree on every example of every calculator', { timeout: 60_000 }, async () => {
    const cases: { readonly calculator: Calculator; readonly example: AnyExample }[] = [];
    for (const calculator of all)
      for (const example of await examplesOf(calculator.id)) cases.push({ calculator, example });
    expect(cases.length).toBeGreaterThan(all.length);
    const given = cases.map(({ calculator: { id }, example: { inputs } }) => ({ id, inputs }));
    const library = evaluated(given);
    for (const [index, { calculator, example }] of cases.entries()) {
      const bench = createBench(calculator);
      bench.setAll(example.inputs);
      const page = envelopeOf(calculator, bench.inputs.value, bench.result.value, pkg.homepage);
      const command = await runCommand([calculator.id, '--json', JSON.stringify(example.inputs)], surroundings);
      const name = `${calculator.id}, ${example.title}`;
      expect(JSON.parse(JSON.stringify(page)), `${name}: page`).toEqual(library[index]);
      expect(JSON.parse(command.stdout), `${name}: command`).toEqual(library[index]);
    }
  });

  test('the installed command says the same, in the oldest Node at hand', { timeout: 60_000 }, () => {
    const library = evaluated(all.map(({ id }) => ({ id, inputs: {} })));
    const printed = all.map(({ id }) => JSON.parse(runNode([join(installed, 'cli.js'), id], '', node)));
    expect(twelveDigits(printed)).toEqual(twelveDigits(library));
  });

  test('every calculator has a name of its own in the package', () => {
    const script = `
      import * as library from 'where-state-lives/calculators';
      const named = new Set(Object.values(library));
      console.log(JSON.stringify(library.calculators.filter((one) => !named.has(one) || !(one.id in library.schemas)).map(({ id }) => id)));`;
    expect(JSON.parse(runNode(['--input-type=module', '--eval', script]))).toEqual([]);
  });

  test('wrong inputs are problems in the library as on the command line', () => {
    const script = `
      import { evaluate, replicas } from 'where-state-lives/calculators';
      console.log(JSON.stringify(await evaluate(replicas, { zones: 99, zone: 1 })));`;
    expect(JSON.parse(runNode(['--input-type=module', '--eval', script]))).toMatchObject({
      ok: false,
      problems: [
        { field: 'zone', rule: 'is not an input of replicas' },
        { field: 'zones', rule: expect.stringContaining('must lie between') },
      ],
    });
  });
});
