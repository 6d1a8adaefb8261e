import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { loader } from '../kit/declare/bakery.fixture.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { bake, call, lines, surroundings } from './call.fixture.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the envelope', () => {
  test('without inputs it is that of the defaults', async () => {
    const { stdout, stderr, exitCode } = await call('bakery');
    expect([stderr, exitCode]).toEqual(['', 0]);
    const envelope = JSON.parse(stdout);
    expect(Object.keys(envelope)).toEqual([
      'calculator',
      'version',
      'edition',
      'inputs',
      'followed',
      'outcome',
      'outputs',
      'warnings',
      'link',
    ]);
    expect(envelope).toMatchObject({ calculator: 'bakery', version: 3, outcome: 'ok', warnings: [] });
    expect(envelope.inputs).toMatchObject({ ovens: 4, streets: ['high'], delivery: false });
    expect(envelope.link).toBe(`https://example.org/state/calculators/bakery/#e=${envelope.edition}`);
  });

  test('numbers, text with units, lists and objects are read as in the form', async () => {
    const { stdout } = await bake({
      peakRequestsPerSecond: '1.2k',
      bakeMinutes: '1 h',
      sold: '50%',
      streets: 'low,mill',
      recipe: { salt: 1 },
    });
    const { inputs, link } = JSON.parse(stdout);
    expect(inputs).toMatchObject({
      peakRequestsPerSecond: 1200,
      bakeMinutes: 60,
      sold: 0.5,
      streets: ['low', 'mill'],
      recipe: { salt: 1 },
    });
    expect(valuesOf(link).get('recipe')).toBe('{"salt":1}');
  });

  test('an outcome other than ok leaves out what has no meaning', async () => {
    const { stdout, exitCode } = await bake({ broken: 4 });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).outcome).toBe('closed');
    expect(JSON.parse(stdout).outputs).not.toHaveProperty('loavesPerSecond');
  });

  test('a secret is neither echoed nor linked, in any format', async () => {
    for (const more of [[], ['--explain'], ['--markdown'], ['--csv']]) {
      const { stdout } = await bake({ token: 'hunter2', ovens: 5 }, ...more);
      expect(stdout).not.toContain('hunter2');
      expect(stdout).not.toContain('token=');
    }
    expect(JSON.parse((await bake({ token: 'hunter2' })).stdout).inputs.token).toBe('redacted (7 characters)');
  });

  test('a secret that is refused is not repeated either', async () => {
    const { stderr, exitCode } = await bake({ token: 'hunter2'.repeat(20) });
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('hunter2');
  });

  test('a file may name its schema, which is neither an input nor echoed', async () => {
    for (const address of ['./bakery.json', 7]) {
      const { stdout, exitCode } = await bake({ $schema: address, ovens: 8 });
      expect(exitCode).toBe(0);
      expect(stdout).not.toContain('schema');
    }
    expect((await bake({ $schma: 'x' })).stderr).toMatch(/^\$schma: is not an input/);
  });
  test('inputs come from a file, its byte order mark aside, or from standard input', async () => {
    expect(JSON.parse((await call('bakery', '--json', '@inputs.json')).stdout).inputs.ovens).toBe(8);
    expect(JSON.parse((await call('bakery', '--json', '-')).stdout).inputs.ovens).toBe(9);
  });

  test('it waits for code that the inputs need', async () => {
    let loaded = false;
    loader.next = Promise.resolve().then(() => {
      loaded = true;
    });
    await call('bakery');
    loader.next = undefined;
    expect(loaded).toBe(true);
  });

  test('--explain adds the working of the steps that apply, and it stays JSON', async () => {
    expect(JSON.parse((await call('bakery', '--explain')).stdout).working).toEqual([
      { title: 'Running', formula: 'r = o - b', numbers: '4 − 0 = 4', because: 'Subtraction.' },
    ]);
    expect(JSON.parse((await bake({ dough: 'rye' }, '--explain')).stdout).working).toHaveLength(2);
  });
});

describe('what is wrong', () => {
  const refusedWith = async (argv: string[], ...patterns: RegExp[]) => {
    const { stdout, stderr, exitCode } = await call(...argv);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(lines(stderr)).toHaveLength(patterns.length);
    for (const [index, pattern] of patterns.entries()) expect(lines(stderr)[index]).toMatch(pattern);
  };

  test('each problem takes one line with field, rule and fix', () =>
    refusedWith(
      ['bakery', '--json', '{"ovens": 0, "sold": 1, "dough": "ry", "ovnes": 3, "zzzzzz": 1}'],
      /^ovnes: is not an input of bakery\. Did you mean ovens\?$/,
      /^zzzzzz: is not an input of bakery\. bakery --help lists them$/,
      /^ovens: must lie between 1 and 1,000\. Enter ovens as a whole number between 1 and 1,000\.$/,
      /^sold: must lie between 0 and 1 \(both excluded\)\. Enter share sold/,
      /^dough: is not one of the choices\. Choose dough: wheat, rye\. Did you mean rye\?$/,
    ));
  test('a choice that another field forbids is not proposed again', async () => {
    const { stderr } = await run(['token-size', '--json', '{"format": "jws", "alg": "dir"}'], surroundings);
    expect(stderr).toMatch(/^alg: /);
    expect(stderr).not.toContain('mean dir');
  });
  test('a rule across fields', () =>
    refusedWith(['bakery', '--json', '{"broken": 5}'], /^broken: must be at most 4\. Enter fewer/));
  test('prototype names are names like any other', () =>
    refusedWith(
      ['bakery', '--json', '{"__proto__": {"ovens": 9}, "constructor": 1}'],
      /^__proto__: is not an input/,
      /^constructor: is not/,
    ));
  test('a range whose ends are no values, and a seed that is none', () =>
    refusedWith(
      ['bakery', '--json', '{"ovens": {"low": 0, "high": 2}, "sold": "0.9..0.2", "seed": 1.5, "sed": 1}'],
      /^sed: is not an input of bakery\. Did you mean seed\?$/,
      /^ovens: is an interval whose lower end must lie between 1 and 1,000\. /,
      /^sold: is an interval whose lower end is the larger\. /,
      /^seed: is not a seed\. Enter a whole number/,
    ));
  test('values that break String() are only wrong', () =>
    refusedWith(
      ['bakery', '--json', '{"streets": [{"toString": 1, "valueOf": 1}], "dough": {"toString": 1}}'],
      /^dough: /,
      /^streets: has an unknown id: not text/,
    ));
  test('invalid JSON says where', async () => {
    await refusedWith(['bakery', '--json', '{"ovens": 8,}'], /^--json is not valid JSON at line 1, column 13\. /);
    await refusedWith(['bakery', '--json', '@bad.json'], /^bad\.json is not valid JSON at line 3, column 1\. /);
    await refusedWith(['bakery', '--json', ''], /at line 1, column 1, where it ends too early/);
  });
  test('JSON that is no object', () => refusedWith(['bakery', '--json', '[1]'], /^--json is JSON, but not an object/));
  test('a file that is not there', () =>
    refusedWith(['bakery', '--json', '@nope'], /^nope could not be read: there is no such file/));
  test('a calculator that is not there', () =>
    refusedWith(['bakry'], /^bakry: there is no such calculator\. Did you mean bakery\? There are bakery$/));
  test('two calculators', () => refusedWith(['bakery', 'bakery'], /^One calculator at a time/));
  test('an unknown option', () =>
    refusedWith(['bakery', '--jsn', '{}'], /^--jsn: there is no such option\. Did you mean --json\?$/));
  test('an option without its value, or with one that it does not take', async () => {
    await refusedWith(['bakery', '--json'], /^--json: its value is missing$/);
    await refusedWith(['bakery', '--fail-above', '--explain'], /^--fail-above: its value is missing$/);
    await refusedWith(['bakery', '--explain=yes'], /^--explain: takes no value/);
  });
  test('an input written as an option or an argument is shown as --json has it', async () => {
    const shown = /Inputs stand in --json: --json '\{"ovens": 3\}'$/;
    await refusedWith(['bakery', '--ovens', '3'], shown);
    await refusedWith(['bakery', '--ovens=3'], shown);
    await refusedWith(['bakery', 'ovens=3'], shown);
    await refusedWith(['bakery', '--dough', 'rye bread'], /--json '\{"dough": "rye bread"\}'$/);
  });
  test('an option given twice, of which one would win silently', () =>
    refusedWith(['bakery', '--json', '{}', '--json', '{"ovens": 2}'], /^--json: is given twice/));
  test('formats that exclude each other', async () => {
    await refusedWith(['bakery', '--markdown', '--csv'], /choose one/);
    await refusedWith(['bakery', '--explain', '--csv'], /no working/);
  });
});

describe('help', () => {
  test('names every calculator and option, and the exit codes', async () => {
    const { stdout, stderr, exitCode } = await call('--help');
    expect([stderr, exitCode]).toEqual(['', 0]);
    for (const word of [
      'bakery',
      '--json',
      '--fail-above',
      '--fail-below',
      '--explain',
      '--markdown',
      '--csv',
      'SITE',
      'Exit codes',
    ])
      expect(stdout).toContain(word);
  });
  test('of a calculator lists inputs with units, ranges, defaults, and outputs', async () => {
    for (const argv of [
      ['--help', 'bakery'],
      ['bakery', '-h'],
      ['help', 'bakery'],
    ]) {
      const { stdout, exitCode } = await call(...argv);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('0 to 10,000,000 per second, minimum excluded');
      expect(stdout).toContain('1 to 1,000, whole');
      expect(stdout).toContain('wheat | rye');
      expect(stdout).toContain('default: 300/s (a made-up bakery)');
      expect(stdout).toContain('never echoed');
      expect(stdout).toContain('shelves[].loaves');
    }
  });
  test('of every real calculator names every input', async () => {
    for (const { id, fields } of calculators) {
      const { stdout } = await run(['--help', id], surroundings);
      for (const name of Object.keys(fields)) expect(stdout, id).toContain(`\n  ${name}\n`);
    }
  });
  test('is a subcommand too', async () => {
    expect(await call('help')).toEqual(await call('--help'));
    expect((await call('help', 'bakry')).stderr).toContain('Did you mean bakery?');
  });
  test('without arguments it goes to stderr, exit 2', async () => {
    const { stdout, stderr, exitCode } = await call();
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain('Usage');
  });
  test('version, as a word and as an option', async () => {
    expect(await call('version')).toEqual(await call('--version'));
    expect(await call('bakery', '--version')).toEqual(await call('--version'));
    expect((await call('--version')).stdout).toMatch(/^where-state-lives 1\.2\.3, edition \d{4}-\d{2}\n$/);
  });
});

describe('as a program', () => {
  const program = 'src/cli/launch.js';
  const start = (args: string[], options: object = {}) =>
    spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', ...options });
  test('it starts without warnings', () => {
    const { stderr, status } = start(['--version']);
    expect([stderr, status]).toEqual(['', 0]);
  });
  test('it reads standard input and takes the address of links from SITE', () => {
    const env = { ...process.env, SITE: 'https://state.example.net/x' };
    const { stdout, status } = start(['replicas', '--json', '-'], { input: '{"zones": "2"}', env });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).inputs.zones).toBe(2);
    expect(JSON.parse(stdout).link).toMatch(
      /^https:\/\/state\.example\.net\/x\/calculators\/replicas\/#e=[\d-]+&zones=2$/,
    );
  });
  test('links start with the homepage of the package otherwise', () => {
    const { homepage } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const { SITE: _, ...env } = process.env;
    expect(JSON.parse(start(['replicas'], { env }).stdout).link).toContain(`${homepage}/calculators/replicas/`);
  });
  test('it exits 2 with nothing on stdout', () => {
    expect(start(['replicas', '--json', '{"zone": 2}'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean zones?'),
    });
  });
  test('a Node that cannot run TypeScript says what to do', () => {
    const { status, stderr, stdout } = start(['replicas'], {
      env: { ...process.env, NODE_OPTIONS: '--no-experimental-strip-types' },
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/needs Node 22\.18 or newer.*\n.*npx --no where-state-lives/);
  });
});
