/** The schemas of inventories and records against `decide`: over random files, both accept and refuse the same, but for what is documented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInventory } from '../decide/ask/inventory.ts';
import { itemFields } from '../decide/ask/item.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import { readRecord } from '../decide/tell/record/read-record.ts';
import type { Fields } from '../kit/declare/field.ts';
import { documented, plain, tally, valid } from './agreement.fixture.ts';
import { some, surprise } from './any-value.fixture.ts';

describe('an inventory and a record', () => {
  const decided = { edition: '2026-12', engine: 1, defaults: { workload: {}, item: {} }, decided: [] };
  const files = fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.array(some(itemFields), { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>([], null, {}, [1], 'x') },
      ),
      fc.oneof(
        { weight: 3, arbitrary: some(workloadFields) },
        { weight: 6, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], 1) },
      ),
      fc.constantFrom<object>(
        ...Array.from({ length: 12 }, () => ({})),
        {},
        {},
        {},
        { service: 'shop' },
        { service: '' },
        { service: '😀'.repeat(60) },
        { seed: 1 },
        { seed: '1' },
        { seed: null },
      ),
      surprise,
    )
    .map(([items, workload, more, odd]) => Object(plain({ items, workload, ...more, ...odd })));

  test.each([
    ['inventory', {}],
    ['record', decided],
  ] as const)('%s: schema and command agree on any file', (name, besides) => {
    const seen = tally();
    fc.assert(
      fc.property(files, (given) => {
        const file = { ...given, ...besides };
        const { faults } = readRecord(JSON.stringify(file));
        const bySchema = valid(name, file);
        if (faults.length === 0) expect(bySchema, JSON.stringify(file)).toBe(true);
        if (faults.length === 0 || !bySchema) {
          seen[faults.length === 0 ? 'accepted' : 'refused'] += 1;
          return;
        }
        for (const fault of faults) {
          const [, list, member = ''] = /^(?:(items)\[\d+\]|workload)\.(.*)$/.exec(fault.place) ?? [];
          const index = Number(/\[(\d+)\]/.exec(fault.place)?.[1] ?? 0);
          const part = list ? file.items[index] : file.workload;
          const fields: Fields = list ? itemFields : workloadFields;
          const reason =
            fault.place === 'service'
              ? 'length'
              : fault.rule.startsWith('needs an item')
                ? 'across'
                : documented(fault, fields[member], part?.[member]);
          expect(reason, `refused by the command alone: ${JSON.stringify([file, fault])}`).toBeDefined();
        }
      }),
      { numRuns: 250 },
    );
    expect(seen.accepted).toBeGreaterThan(25);
    expect(seen.refused).toBeGreaterThan(25);
  });
  test('neither is the other', () => {
    expect(valid('inventory', { items: [{}], ...decided })).toBe(false);
    expect(valid('record', { items: [{}] })).toBe(false);
    expect(readInventory({ items: [{}], ...decided }).faults).toEqual([]);
  });
});
