import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anyInventory, readService } from '../decide/ask/inventory.fixture.ts';
import { readInventory } from '../decide/ask/inventory.ts';
import { itemFields, sessionTakes } from '../decide/ask/item.ts';
import { loginSession } from '../decide/ask/presets/identity.ts';
import { services } from '../decide/ask/services.ts';
import { type Workload, workloadFields } from '../decide/ask/workload.ts';
import { decideQuickly } from '../decide/judge/decide.ts';
import { readRecord } from '../decide/tell/record/read-record.ts';
import { recordData } from '../decide/tell/record/write.ts';
import { validValue } from '../kit/declare/arbitrary.fixture.ts';
import type { Field } from '../kit/declare/field.ts';
import { units } from '../kit/declare/units.ts';
import { inventorySchema, recordSchema } from './decide-schema.ts';
import { inventoryWithRules } from './inventory-zod.fixture.ts';

const schemaOf = (of: (address: string) => object) => JSON.parse(JSON.stringify(of('https://a.example/x.json')));
const inventory = schemaOf(inventorySchema);
const record = schemaOf(recordSchema);
const inventoryType = z.fromJSONSchema(inventory);
const recordType = z.fromJSONSchema(record);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the published schemas', () => {
  test.each([inventory, record])('are of draft 2020-12, at their address', (schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('https://a.example/x.json');
  });
  test('name every field of an item and of the workload with label and unit', () => {
    for (const [fields, properties] of [
      [itemFields, inventory.properties.items.items.properties],
      [workloadFields, inventory.properties.workload.properties],
    ]) {
      expect(Object.keys(properties)).toEqual(Object.keys(fields));
      for (const [name, field] of Object.entries<Field>(fields)) {
        expect(properties[name], name).toMatchObject({ title: field.label });
        const unit = 'unit' in field ? units[field.unit].label : '';
        if (unit !== '') expect(properties[name].description, name).toContain(`Unit: ${unit}.`);
      }
    }
  });
  test('hold the example services, which fit and read without a fault', () => {
    expect(inventory.examples).toHaveLength(services.length);
    for (const example of inventory.examples) {
      expect(inventoryType.safeParse(example).error).toBeUndefined();
      expect(readInventory(example).faults).toEqual([]);
    }
  });
  test('what a record writes of itself fits, and names its schema', () => {
    for (const service of services) {
      const { inventory: given, resolved } = readService(service);
      const data = plain(
        recordData({ ...decideQuickly(given, resolved), ranges: [], flips: [] }, 'https://a.example/'),
      );
      expect(recordType.safeParse(data).error).toBeUndefined();
      expect(data).toHaveProperty('$schema', 'https://a.example/schemas/v1/record.json');
      expect(readRecord(JSON.stringify(data)).faults).toEqual([]);
    }
  });
  test('every valid random inventory fits', () => {
    fc.assert(
      fc.property(anyInventory, ({ inventory: given }) => {
        expect(inventoryType.safeParse(plain(given)).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

describe('zod and the engine’s reader agree', () => {
  const wrong = fc.constantFrom<unknown>(
    null,
    true,
    'x',
    '',
    '1e999',
    -1,
    0.5,
    1e308,
    [],
    {},
    'false',
    '5 min',
    '1,5',
    '\u202e',
    ' ',
  );
  const valid = (fields: typeof itemFields | typeof workloadFields) =>
    fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, validValue(field)])), {
      requiredKeys: [],
    });
  const part = (fields: typeof itemFields | typeof workloadFields) =>
    fc.oneof(
      { weight: 4, arbitrary: valid(fields) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(valid(fields), fc.constantFrom(...Object.keys(fields)), wrong)
          .map(([given, name, value]) => ({ ...given, [name]: value })),
      },
    );
  const surprise = fc.constantFrom(...Array.from({ length: 27 }, () => undefined), 'zzz', 'nmae', 'constructor');
  const anything = fc
    .tuple(
      fc.record(
        {
          service: fc.oneof(
            fc.constantFrom<unknown>('shop', '', 7, 'a\nb', 'x'.repeat(81)),
            validValue(itemFields.name),
          ),
          workload: part(workloadFields),
          items: fc.array(part(itemFields), { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['items'] },
      ),
      surprise,
    )
    .map(([given, name]) => plain(name === undefined ? given : { ...given, [name]: 1 }));

  const itemsIn = (given: unknown) =>
    z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(given).items;
  /** An item as zod reads it. One that says nothing is the session of the service, and that takes from it what it does not say. */
  function said(given: Readonly<Record<string, unknown>>, workload: Workload) {
    const own = Object.keys(given).length === 0 ? loginSession.inputs : given;
    const [item] = inventoryWithRules.parse({ items: [own] }).items;
    const taken = Object.entries(sessionTakes).filter(([name]) => item?.session && !Object.hasOwn(own, name));
    return { ...item, ...Object.fromEntries(taken.map(([name, from]) => [name, workload[from]])) };
  }

  test('on what is an inventory', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anything, (given) => {
        const { faults, resolved } = readInventory(given);
        const parsed = inventoryWithRules.safeParse(given);
        expect(parsed.success, JSON.stringify([given, faults])).toBe(faults.length === 0);
        if (!parsed.success) return;
        accepted += 1;
        const items = itemsIn(given).map((item) => said(item, resolved.workload));
        expect(plain(items)).toEqual(plain(resolved.items));
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
  test.each([
    [{}],
    [[]],
    [null],
    [{ items: [] }],
    [{ items: [{ name: 'a' }, { name: 'A ' }] }],
    [{ items: [{ routable: true }] }],
  ])('on %j, which is none', (given) => {
    expect(inventoryWithRules.safeParse(given).success).toBe(false);
    expect(readInventory(given).faults).not.toEqual([]);
  });
});
