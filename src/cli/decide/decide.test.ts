import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeInventory } from '../../decide/ask/codec.ts';
import { readInventory } from '../../decide/ask/inventory.ts';
import { itemFields } from '../../decide/ask/item.ts';
import { workloadFields } from '../../decide/ask/workload.ts';
import { isPlacement } from '../../decide/judge/catalogue.ts';
import { readRecord } from '../../decide/tell/record/read-record.ts';
import { EDITION } from '../../kit/declare/edition.ts';
import { valuesOf } from '../../kit/read/fragment.ts';
import { lines } from '../call.fixture.ts';
import type { Ran } from '../ran.ts';
import { run } from '../run.ts';
import { call, files, inventory, surroundings } from './decide.fixture.ts';

describe('the answer', () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await call('inventory.json', '--no-flips');
  });
  test('is an envelope of its own, exit 0, nothing on stderr', () => {
    expect([ran.stderr, ran.exitCode]).toEqual(['', 0]);
    const envelope = JSON.parse(ran.stdout);
    expect(Object.keys(envelope)).toEqual([
      'command',
      'engine',
      'edition',
      'service',
      'inputs',
      'items',
      'summary',
      'link',
    ]);
    expect(envelope).toMatchObject({
      command: 'decide',
      edition: EDITION,
      service: 'shop',
      inputs: { items: inventory.items },
    });
  });
  test('names plain placements and combinations, the rules with their pages, costs without their questions', () => {
    const [cart, order] = JSON.parse(ran.stdout).items;
    expect(order).toMatchObject({ name: 'order', outcome: 'only', placement: 'durable-store', near: [] });
    expect(cart.runnerUp).toBe(cart.options[1].combination);
    expect(cart.options[0]).toMatchObject({ combination: cart.combination, costs: { components: [] } });
    expect(cart.options[0]).not.toHaveProperty('asked');
    for (const { combination, rules } of [...cart.excluded, ...order.excluded]) {
      expect(isPlacement(combination)).toBe(true);
      for (const { id, reason, page } of rules)
        expect([id, reason, page]).toEqual([
          expect.stringMatching(/^[a-z-]+$/),
          expect.stringMatching(/\.$/),
          expect.stringMatching(/^https:\/\/example\.org\/state\/[a-z/-]+\/$/),
        ]);
    }
    expect(cart).not.toHaveProperty('flips');
  });
  test('its link opens the same inventory, its edition pinned', async () => {
    const { link } = JSON.parse(ran.stdout);
    const { origin, pathname } = new URL(link);
    const values = valuesOf(link);
    expect(`${origin}${pathname}`).toBe('https://example.org/state/decide/');
    expect(values.get('e')).toBe(EDITION);
    const opened = readInventory(await decodeInventory(values.get('i') ?? ''));
    expect(opened.inventory).toEqual(readInventory(inventory).inventory);
  });
  test('--explain adds what the calculators were asked', async () => {
    const { stdout } = await call('inventory.json', '--no-flips', '--explain');
    expect(JSON.parse(stdout).items[0].options[0].asked.payload).toHaveProperty('requestsPerSecond', 300);
  });
  test('an inventory too long for an address has no link', async () => {
    const sign = (seed: number) => String.fromCodePoint(0x4e00 + ((seed * seed * 104_729 + seed * 7919) % 20_000));
    const items = Array.from({ length: 50 }, (_, item) => ({
      name: Array.from({ length: 80 }, (_, at) => sign(item * 80 + at)).join(''),
    }));
    const { stdout } = await call('--no-flips', '--json', JSON.stringify({ items }));
    expect(JSON.parse(stdout)).not.toHaveProperty('link');
  });
  test('flips come with a sentence, smallest change first', async () => {
    const { stdout } = await call('--json', '{"items": [{"name": "login session"}]}');
    const { flips } = JSON.parse(stdout).items[0];
    expect(flips.length).toBeGreaterThan(0);
    expect(flips[0]).toMatchObject({
      input: expect.any(String),
      winner: expect.any(String),
      sentence: expect.stringMatching(/Then .*\./),
    });
  });
  test('from standard input, --json as text, @file and -', async () => {
    const nameOf = ({ stdout }: Ran) => JSON.parse(stdout).items[0].name;
    for (const argv of [['-'], ['--json', '-']])
      expect(nameOf(await call(...argv, '--no-flips'))).toBe('from standard input');
    for (const argv of [['inventory.json'], ['--json', '@inventory.json'], ['--json', files['inventory.json'] ?? '']])
      expect(nameOf(await call(...argv, '--no-flips'))).toBe('cart');
  });
  test('demands that contradict each other are an answer: no placement, exit 0', async () => {
    const { stdout, exitCode } = await call('--json', '{"items": [{"offline": true, "loss": "money"}]}');
    const [item] = JSON.parse(stdout).items;
    expect([exitCode, item.outcome, item.options]).toEqual([0, 'contradiction', []]);
    expect(item).not.toHaveProperty('placement');
  });
});

describe('a record', () => {
  let full: string;
  beforeAll(async () => {
    full = (await call('inventory.json', '--adr')).stdout;
    files['adr.md'] = full;
  });
  test('--adr prints it, dated and linked, and it opens again; --minimal is shorter', async () => {
    expect(full).toMatch(/^---\nstatus: proposed\ndate: 2026-11-26\n/);
    expect(full).toContain('https://example.org/state/decide/#e=');
    expect(readRecord(full).inventory.items).toEqual(inventory.items);
    expect(readRecord((await call('inventory.json', '--adr', '--minimal')).stdout).faults).toEqual([]);
  });
  test('it may be given as an inventory', async () => {
    const { stdout } = await call('adr.md', '--no-flips');
    expect(JSON.parse(stdout).inputs.items).toEqual(inventory.items);
  });

  const checked = (edit: (text: string) => string) => {
    files['edited.md'] = edit(full);
    return call('--check', 'edited.md');
  };
  test('--check: of today, exit 0, and each item as recorded', async () => {
    const { stdout, stderr, exitCode } = await checked((text) => text);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/^cart: [a-z-]+, as recorded\.$/),
      'order: durable-store, as recorded.',
    ]);
  });
  test('--check: another placement, exit 1: which item, was and is, and the rule', async () => {
    const { stderr, exitCode } = await checked((text) =>
      text.replaceAll('"placement": "durable-store"', '"placement": "server-memory"'),
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^order: was server-memory \(\$[\d,.]+ a month\), is durable-store \(\$[\d,.]+ a month\)\. .*transaction/m,
    );
    expect(stderr).toContain('the record itself was edited');
  });
  test('--check: says which default changed, and the edition', async () => {
    const { stderr } = await checked((text) =>
      text
        .replaceAll('"placement": "durable-store"', '"placement": "server-memory"')
        .replace('"zones": 3', '"zones": 2')
        .replace(`"edition": "${EDITION}"`, '"edition": "2024-05"'),
    );
    expect(stderr).toContain('Changed default of workload: Zones was 2, is 3.');
    expect(stderr).toContain(`Facts and defaults: edition 2024-05, now ${EDITION}.`);
  });
  test('--check: what is within a tenth of the best is supported', async () => {
    const { stdout } = await call('inventory.json', '--no-flips');
    const [{ near, combination }] = JSON.parse(stdout).items;
    expect(near.length).toBeGreaterThan(0);
    const ran = await checked((text) => text.replace(`"placement": "${combination}"`, `"placement": "${near[0]}"`));
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain(`cart: ${near[0]}, as recorded; ${combination} is within a tenth of it.`);
  });
  test('--check: an item without its decision, a decision without its item', async () => {
    const { stderr, exitCode } = await checked((text) => text.replace('"item": "cart"', '"item": "basket"'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^cart: the record has no decision/m);
    expect(stderr).toMatch(/^basket: the record decides it/m);
  });
  test('--check: an inventory is no record, exit 2', async () => {
    const { stdout, stderr, exitCode } = await call('--check', 'inventory.json');
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/^inventory\.json: holds an inventory, but no decision/);
  });
});

describe('what is wrong', () => {
  test.each([
    [
      ['--json', '{"itmes": []}'],
      [/^itmes: is not asked for\..* Did you mean items\?$/, /^items: is not a list/],
    ],
    [
      ['--json', '{"items": [{"storedByte": 1, "loss": "mony"}]}'],
      [
        /^items\[0\]\.loss: is not one of the choices\. Choose/,
        /^items\[0\]\.storedByte: is not asked for\..* Did you mean storedBytes\?$/,
      ],
    ],
    [
      ['--json', '{"workload": {"zones": 99}, "items": [{}]}'],
      [/^workload\.zones: must lie between 1 and 16\. Enter zones/],
    ],
    [['--json', '{"items": [{"name": "a"}, {"name": "A"}]}'], [/^items\[1\]\.name: is "A", as another item is\. Give/]],
    [['--json', '{"items": [{"\\u001b[31m": 1}]}'], [/^items\[0\]\.\?\[31m: is not asked for/]],
    [['--json', '{"items": [}'], [/^record: holds JSON that is not valid at line 1, column 12\./]],
    [['--json', 'x'], [/^record: holds no inventory/]],
    [['nope.json'], [/^nope\.json could not be read: there is no such file/]],
    [['a.json', 'b.json'], [/^One inventory at a time: a\.json, b\.json$/]],
    [['inventory.json', '--json', '{}'], [/^--json and inventory\.json: give one/]],
    [['inventory.json', '--csv'], [/^--markdown, --csv: decide prints JSON/]],
    [['inventory.json', '--fail-above', 'x=1'], [/^--fail-above, --fail-below: decide has no limits/]],
    [['inventory.json', '--minimal'], [/^--minimal: is a form of --adr$/]],
    [['inventory.json', '--adr', '--no-flips'], [/^--no-flips and --adr: /]],
    [['inventory.json', '--check', 'x'], [/^--check: takes a record and nothing else$/]],
  ] as const)('%j: one line each, exit 2, nothing on stdout', async (argv, patterns) => {
    const { stdout, stderr, exitCode } = await call(...argv);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(lines(stderr)).toHaveLength(patterns.length);
    for (const [index, pattern] of patterns.entries()) expect(lines(stderr)[index]).toMatch(pattern);
  });
  test('a calculator has none of its options', async () => {
    const { stderr, exitCode } = await run(['replicas', '--adr'], surroundings);
    expect([stderr, exitCode]).toEqual(['--adr: only decide has it\n', 2]);
  });
  test('a misspelt decide is named', async () => {
    expect((await run(['decde'], surroundings)).stderr).toContain('Did you mean decide?');
  });
});

describe('help', () => {
  test('of decide names every field and option; without an inventory it goes to stderr, exit 2', async () => {
    const { stdout, exitCode } = await call('--help');
    expect(exitCode).toBe(0);
    for (const name of [...Object.keys(itemFields), ...Object.keys(workloadFields)])
      expect(stdout).toContain(`\n  ${name}\n`);
    for (const option of ['--adr', '--minimal', '--check', '--no-flips', '--json']) expect(stdout).toContain(option);
    expect(await call()).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining('--adr') });
  });
  test('the overview lists decide', async () => {
    expect((await run(['--help'], surroundings)).stdout).toMatch(/^ {2}decide {2,}Where/m);
  });
});

test('as a program it reads standard input', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/launch.js', 'decide', '-', '--no-flips'], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    encoding: 'utf8',
    input: '{"items": [{}]}',
  });
  expect([stderr, status]).toEqual(['', 0]);
  expect(JSON.parse(stdout).items).toHaveLength(1);
});
