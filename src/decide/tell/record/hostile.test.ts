/** 10,000 hostile records and addresses: nothing throws, and each comes back as an inventory or with a fault in words. */
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../kit/read/read.ts';
import { decodeInventory, encodeInventory, LONGEST_ADDRESS } from '../../ask/codec.ts';
import { anyInventory, readService } from '../../ask/inventory.fixture.ts';
import { faultLine, MOST_ITEMS, type ReadInventory, readInventory } from '../../ask/inventory.ts';
import { itemModel } from '../../ask/item.ts';
import { services } from '../../ask/services.ts';
import { workloadModel } from '../../ask/workload.ts';
import { decideQuickly } from '../../judge/decide.ts';
import { readRecord } from './read-record.ts';
import { recordOf } from './write.ts';

const RECORDS = 6000;
const ADDRESSES = 4000;

const valid = services.map((service) => {
  const { inventory, resolved } = readService(service);
  const decided = { ...decideQuickly(inventory, resolved), ranges: [], flips: [] };
  const record = recordOf(decided, {
    form: 'minimal',
    date: '2026-11-26',
    link: 'https://a.example/',
    site: 'https://a.example/',
  });
  return { inventory, record, json: JSON.stringify(inventory) };
});

/** Whatever came in, what comes out can be decided and shown: every value is inside its range, and every fault is a sentence. */
function isSound({ inventory, resolved, faults }: ReadInventory): void {
  if (faults.length === 0) expect(resolved.items.length).toBeGreaterThan(0);
  for (const fault of faults) expect(faultLine(fault)).toMatch(/^\S[^\p{C}]*: [^\p{C}]+\. [^\p{C}]+\.$/u);
  expect(resolved.items.length).toBeLessThanOrEqual(MOST_ITEMS);
  expectEqual(readInputs(workloadModel, inventory.workload).problems, []);
  for (const item of inventory.items) expectEqual(readInputs(itemModel, item).problems, []);
  // What was read is read again as it is.
  const again = readInventory(inventory);
  expectEqual(again.inventory, inventory);
  expectEqual(again.resolved, resolved);
}

/** Asked thirty thousand times: the quick comparison first, which is the stricter one, and words where it fails. */
function expectEqual(given: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(given, wanted)) expect(given).toEqual(wanted);
}

const hostileJson = fc.constantFrom(
  '{"__proto__": {"items": [{"name": "x"}]}}',
  '{"items": [{"__proto__": {"name": "x"}, "constructor": 1, "toString": 2}]}',
  '{"items": {"length": 3}}',
  '{"items": [null, 1, "x", [], true]}',
  '{"items": [{"name": {"toString": 1, "valueOf": 1}, "storedBytes": [1]}]}',
  '{"items": [{"storedBytes": 1e999, "readsPerRequest": -1e308, "lifetimeSeconds": "1e309 years"}]}',
  '{"items": [{"name": "\\ud800"}], "service": "\\udfff"}',
  '{"items": [{"name": "a\\u202eb\\u200fc"}], "service": "\\u0000"}',
  `{"items": [${Array.from({ length: 60 }, (_, index) => `{"name": "${index}"}`).join(',')}]}`,
  `{"items": [{"name": "${'x'.repeat(5000)}"}]}`,
  `{"items": ${'['.repeat(5000)}${']'.repeat(5000)}}`,
  `{"a": ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  '{"items": [{"name": "x"}], "decided": [null, {"item": 1}, {"item": "x", "placement": "__proto__"}, {"item": "x", "usdPerMonth": 1e999}]}',
  '{"items": [{"name": "x"}], "decided": {"length": 9}, "defaults": [], "edition": 7, "engine": "x"}',
  '{"items": [{"name": "x"}], "decided": [], "defaults": {"workload": {"__proto__": 1}, "item": 3}}',
  '{"workload": [], "items": [{"name": "x"}]}',
  '{"workload": {"zones": {"low": 1, "high": 9}}, "items": [{"name": "x"}, {"name": " X "}]}',
  '{"seed": 1.5, "items": [{"storedBytes": {"low": 1, "high": 9, "__proto__": 1}}]}',
  '{"seed": "1", "items": [{"storedBytes": {"low": {"low": 1}, "high": [9]}, "lifetimeSeconds": "1..1e999"}]}',
  '{"seed": 4294967296, "items": [{"storedBytes": "9..1", "readsPerRequest": "..", "writesPerRequest": "0..0"}]}',
  '{"seed": -0, "items": [{"storedBytes": "1..2..3", "changesPerSecond": {"low": "1/s", "high": "2/s"}}]}',
  '[]',
  'null',
  '{}',
  '""',
  '{"items": []}',
);

/** A valid text cut, doubled, or with other characters in the middle of it. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .record({
      at: fc.nat({ max: text.length }),
      length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: text.length })),
      instead: fc.oneof(
        fc.constantFrom(
          '',
          '"',
          '{',
          '}',
          '[',
          ']',
          ',',
          '```',
          '\n```\n',
          '```json\n',
          '\\',
          '\u0000',
          '\ud800',
          '-1',
          '1e999',
          'null',
          '<script>',
          text,
        ),
        fc.string({ maxLength: 8 }),
      ),
    })
    .map(({ at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length));

const anyValid = fc.constantFrom(...valid);
const hostileRecord = fc.oneof(
  { weight: 4, arbitrary: anyValid.chain(({ record }) => mutated(record)) },
  { weight: 3, arbitrary: anyValid.chain(({ json }) => mutated(json)) },
  { weight: 1, arbitrary: hostileJson },
  { weight: 1, arbitrary: hostileJson.map((json) => `# x\n\n\`\`\`json\n${json}\n\`\`\`\n`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 5 }) },
);

describe('records', () => {
  test(`${RECORDS} random and hostile texts`, () => {
    fc.assert(
      fc.property(hostileRecord, (text) => isSound(readRecord(text))),
      { numRuns: RECORDS },
    );
  });

  test('values of every wrong type in every place', () => {
    const wrong = [null, true, 0, -1, 1e308, '', 'x', '9'.repeat(400), [], [[]], {}, { low: 1, high: 2 }];
    for (const model of [itemModel, workloadModel])
      for (const name of Object.keys(model.fields))
        for (const value of wrong) {
          const part = { [name]: value };
          isSound(readInventory(model === itemModel ? { items: [part] } : { workload: part, items: [{ name: 'x' }] }));
        }
  });

  test.each([
    ['', /^record: is empty\./],
    ['  \n', /^record: is empty\./],
    ['# A record of something else', /^record: holds no inventory\./],
    ['```json\n{"items": [}\n```', /^record: holds JSON that is not valid at line 1, column 12\./],
    ['x'.repeat(1_000_001), /^record: is longer than 1,000,000 characters\./],
    ['[1]', /^inventory: is not an object\./],
  ])('a text that is none is told what is wrong with it: %#', (text, words) => {
    const { faults } = readRecord(text);
    expect(faultLine(faults[0]!)).toMatch(words);
  });

  test('nothing reaches the prototype of anything', () => {
    readRecord(
      '{"__proto__": {"polluted": 1}, "items": [{"__proto__": {"polluted": 1}}], "workload": {"__proto__": {"polluted": 1}}}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const packed = (text: string) => `z${base64url(deflateRawSync(text))}`;

describe('addresses', () => {
  test('an inventory comes back from its address as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyInventory, async ({ inventory }) => {
        const text = await encodeInventory(inventory);
        expect(text).toMatch(/^[jz][\w-]+$/);
        expect(await decodeInventory(text)).toEqual(inventory);
        expect(readInventory(await decodeInventory(text)).inventory).toEqual(inventory);
      }),
      { numRuns: 100 },
    );
  });

  test('a long inventory is packed, and is then shorter', async () => {
    const items = valid.flatMap(({ inventory }) => inventory.items);
    const text = await encodeInventory({ service: 'all', workload: {}, items });
    expect(text[0]).toBe('z');
    expect(text.length).toBeLessThan(JSON.stringify(items).length);
  });

  test(`${ADDRESSES} random and hostile ones`, async () => {
    const good = await Promise.all(valid.map(({ inventory }) => encodeInventory(inventory)));
    const hostile = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...good).chain(mutated) },
      { weight: 2, arbitrary: hostileJson.map(packed) },
      { weight: 2, arbitrary: hostileJson.map((json) => `j${base64url(Buffer.from(json))}`) },
      { weight: 2, arbitrary: anyValid.chain(({ json }) => mutated(json)).map(packed) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => `z${base64url(bytes)}`) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => `j${base64url(bytes)}`) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const value = await decodeInventory(text);
        const read = readInventory(value);
        isSound(read);
        if (value === undefined) expect(read.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: ADDRESSES },
    );
  });

  test('a bomb is refused before it fills the memory', async () => {
    const bomb = packed(`{"items": [{"name": "${'x'.repeat(4_000_000)}"}]}`);
    expect(bomb.length).toBeLessThan(LONGEST_ADDRESS);
    const before = process.memoryUsage().rss;
    expect(await decodeInventory(bomb)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
    expect(await decodeInventory(`j${'A'.repeat(LONGEST_ADDRESS)}`)).toBeUndefined();
  });
});
