/** The package as somebody else has it: built, packed, installed into an empty project without a network. Runs the code of src/package/README.md. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { type AnyExample, examplesOf } from '../calculators/examples.ts';
import { calculators } from '../calculators/index.ts';
import { run as runCommand } from '../cli/run.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { createBench } from '../kit/page/create-bench.ts';
import { scenario } from '../kit/page/scenario.ts';
import { type Envelope, envelopeOf } from '../kit/say/envelope.ts';
import { embedded } from './embedded.fixture.ts';
import {
  argumentsIn,
  codeIn,
  type EmptyProject,
  emptyProject,
  machineNode,
  runModule,
  runThere,
} from './empty-project.fixture.ts';
import { machinePaths } from './machine-paths.ts';
import { about } from './recipe.ts';
import { run } from './run.ts';

const { follower } = await import('../service/all.ts');
const all: readonly Calculator[] = calculators;
const surroundings = {
  site: pkg.homepage,
  version: '0',
  readFile: () => '',
  readStdin: () => '',
  today: () => '2026-11-26',
};
let there: EmptyProject;

const readme = (language: string) => codeIn(join(there.installed, 'README.md'), language);
const module = (code: string, input?: string) => runModule(there.project, code, input);
const command = (args: readonly string[], program?: string) =>
  runThere(there.project, [join(there.installed, 'cli.js'), ...args], '', program);

describe('the package', about(60), () => {
  beforeAll(async () => {
    there = await emptyProject();
  });
  afterAll(() => rmSync(there.folder, { recursive: true }));

  describe('the tarball', () => {
    test('brings what it needs: one package is installed, and no file names a place on one machine', () => {
      const packages = readdirSync(join(there.project, 'node_modules')).filter((name) => !name.startsWith('.'));
      expect(packages).toEqual(['where-state-lives']);
      const files = readdirSync(there.installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.\w+$/.test(path),
      );
      expect(machinePaths(there.installed, files)).toEqual([]);
      expect(files.filter((path) => /test|fixture/.test(path))).toEqual([]);
    });

    test('has no fault that publint knows', async () => {
      const { ok, output } = await run('publint', ['--strict'], { cwd: there.built });
      expect(ok, output).toBe(true);
    });

    test('resolves with types everywhere that takes ES modules', async () => {
      const { ok, output } = await run('attw', [there.tarball, '--profile', 'esm-only', '--format', 'ascii']);
      expect(ok, output).toBe(true);
    });
  });

  describe('its README', () => {
    test('examples run and print what they say', () => {
      const printed = readme('js').map((code) => module(code));
      expect(printed[0]).toMatch(/^27 replicas, \d+ with sticky sessions: https:\/\/\S+&peakRequestsPerSecond=1200/);
      const [, said] = /outputs\.replicas\); \/\/ (.*)/.exec(readme('js')[1] ?? '') ?? [];
      expect(printed[1]).toBe(`${said}\n`);
      expect(printed[2]).toMatch(/^0\.174131933\d+\n193\n$/);
      expect(printed[3]).toMatch(/bytes, then [\s\S]*nginx-response-head/);
      expect(printed[4]).toMatch(/^vercel: Vercel refuses it on the way in: .*\nPut less into it: /);
      expect(printed).toHaveLength(5);
    });

    test('examples are correct to a strict compiler that also reads the declarations', async () => {
      const console = 'declare const console: { log(text: unknown): void; error(text: unknown): void };';
      const files = [...readme('js'), chosenWhileRunning].map((code, index) => {
        writeFileSync(join(there.project, `example-${index}.mts`), `${console}\n${code}`);
        return `example-${index}.mts`;
      });
      const compilerOptions = {
        ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true },
        ...{ noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true },
        ...{ module: 'nodenext', target: 'es2023', lib: ['es2023'], types: [] },
      };
      writeFileSync(join(there.project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const { ok, output } = await run('tsc', ['--project', '.'], { cwd: there.project });
      expect(ok, output).toBe(true);
    });

    test('commands keep the limits that they name', () => {
      const [line = ''] = readme('sh');
      expect(JSON.parse(command(argumentsIn(line)))).toHaveProperty('outcome', 'ok');
    });
  });

  describe('the page about it', () => {
    const page = 'content/docs/reference/library.mdx';

    test('gates a pipeline: its limits are kept, and missed once the token has grown', () => {
      const [line = ''] = codeIn(page, 'sh');
      const [inputs = ''] = codeIn(page, 'json');
      const withRoles = (count: number) => {
        mkdirSync(join(there.project, 'state'), { recursive: true });
        const text = inputs.replace(/"rolesCount": \d+/, `"rolesCount": ${count}`);
        writeFileSync(join(there.project, 'state/session-token.json'), text);
        return command(argumentsIn(line));
      };
      expect(JSON.parse(withRoles(40))).toHaveProperty('outcome', 'ok');
      expect(() => withRoles(400)).toThrow(/path\.hops\[0\]\.leftBytes is -[\d,.]+, .* below 0/);
    });

    test('has code that runs', () => {
      for (const code of codeIn(page, 'js')) module(code);
      const [, ranges = ''] = codeIn(page, 'sh');
      expect(JSON.parse(command(argumentsIn(ranges.trim())))).toHaveProperty('seed', 2);
    });
  });

  /** A program that does not know which calculator it will be, and one that names the package alone. */
  const chosenWhileRunning = `
import { calculators, evaluateById, schemas } from 'where-state-lives';
for (const { id } of calculators) console.log((await evaluateById(id)).ok);
const given: Record<string, unknown> = { zones: 3 };
const answered = await evaluateById('replicas', given);
if (!answered.ok) console.log(answered.problems);
console.log(schemas['replicas']?.['properties']);`;

  /** What the installed library says to inputs, all in one process. */
  function evaluated(given: readonly { readonly id: string; readonly inputs: object }[]): readonly Envelope[] {
    const code = `
    import { readFileSync } from 'node:fs';
    import { calculators, evaluate } from 'where-state-lives/calculators';
    const said = [];
    for (const { id, inputs } of JSON.parse(readFileSync(0, 'utf8')))
      said.push((await evaluate(calculators.find((one) => one.id === id), inputs)).envelope);
    console.log(JSON.stringify(said));`;
    return JSON.parse(module(code, JSON.stringify(given)));
  }

  /** The same tree with its numbers to twelve digits: Math.exp and its kind differ in the last one between versions of V8. */
  const twelveDigits = (tree: unknown): unknown =>
    JSON.parse(JSON.stringify(tree), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));

  describe('its numbers', () => {
    test('library, command, page and embed agree on every example of every calculator', async () => {
      const cases: { readonly calculator: Calculator; readonly example: AnyExample }[] = [];
      for (const calculator of all)
        for (const example of await examplesOf(calculator.id)) cases.push({ calculator, example });
      expect(cases.length).toBeGreaterThan(all.length);
      const embeds = await embedded(
        cases.map(({ calculator, example: { inputs } }) => ({ calculator, inputs })),
        pkg.homepage,
      );
      const library = evaluated(cases.map(({ calculator: { id }, example: { inputs } }) => ({ id, inputs })));
      for (const [index, { calculator, example }] of cases.entries()) {
        // Each page is opened alone: what another one shared in this tab would count as typed.
        scenario.value = {};
        const bench = createBench(calculator, undefined, { follower: { ...follower, here: async () => follower } });
        bench.setAll(example.inputs);
        const page = envelopeOf(calculator, bench.inputs.value, bench.result.value, pkg.homepage, bench.ranges.value);
        const printed = await runCommand([calculator.id, '--json', JSON.stringify(example.inputs)], surroundings);
        const name = `${calculator.id}, ${example.title}`;
        expect(JSON.parse(JSON.stringify(page)), `${name}: page`).toEqual(library[index]);
        expect(JSON.parse(printed.stdout), `${name}: command`).toEqual(library[index]);
        expect(twelveDigits(embeds[index]), `${name}: embed`).toEqual(twelveDigits(library[index]));
      }
    });

    test('the installed command says the same, in the oldest Node at hand', () => {
      const library = evaluated(all.map(({ id }) => ({ id, inputs: {} })));
      const node = machineNode();
      const printed = all.map(({ id }) => JSON.parse(command([id], node)));
      expect(twelveDigits(printed)).toEqual(twelveDigits(library));
      // The other formats have code of their own.
      expect(command(['replicas', '--markdown'], node)).toContain('| Output |');
      expect(command(['replicas', '--csv'], node)).toMatch(/^"?kind/);
    });

    test('every calculator has a name of its own in the package, and a schema', () => {
      const missing = module(`
      import * as library from 'where-state-lives/calculators';
      const named = new Set(Object.values(library));
      const { calculators, schemas } = library;
      console.log(calculators.filter((one) => !named.has(one) || !(one.id in schemas)).map(({ id }) => id).join());`);
      expect(missing).toBe('\n');
    });

    test('wrong inputs are problems in the library as on the command line', () => {
      const said = module(`
      import { evaluate, replicas } from 'where-state-lives/calculators';
      console.log(JSON.stringify(await evaluate(replicas, { zones: 99, zone: 1 })));`);
      expect(JSON.parse(said)).toMatchObject({
        ok: false,
        problems: [
          { field: 'zone', rule: 'is not an input of replicas' },
          { field: 'zones', rule: expect.stringContaining('must lie between') },
        ],
      });
    });
  });
});
