/** No default changes in silence: what an edition had is written down, and the changelog's data has every row in between. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFormer } from '../../calculators/former-defaults.ts';
import { calculators } from '../../calculators/index.ts';
import { readChangedDefaults } from '../../facts/changed-defaults.ts';
import type { Calculator } from '../../kit/declare/define.ts';
import { EDITION } from '../../kit/declare/edition.ts';
import { FORMER_EDITIONS } from '../../kit/declare/former-editions.ts';
import { defaultIn } from '../../kit/read/former.ts';
import { readInputs } from '../../kit/read/read.ts';
import { fieldsOfAll } from './fields-of-all.ts';

type Defaults = { readonly [section: string]: { readonly [field: string]: unknown } };
const folder = new URL('../../../content/editions/', import.meta.url);
const defaultsOfEdition = (edition: string): Defaults =>
  JSON.parse(readFileSync(new URL(`${edition}.json`, folder), 'utf8'));
const rows = readChangedDefaults();
const all: readonly Calculator[] = calculators;
const today = Object.entries(fieldsOfAll).flatMap(([section, fields]) =>
  Object.entries(withFormer(section, fields)).map(([name, field]) => ({ section, name, field })),
);

test('every edition before this one is written down, and no other', () => {
  const written = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(written.sort()).toEqual([...FORMER_EDITIONS].sort().map((edition) => `${edition}.json`));
  expect([...FORMER_EDITIONS, EDITION]).toEqual([...FORMER_EDITIONS, EDITION].sort());
});

describe.each(FORMER_EDITIONS)('defaults of %s', (edition) => {
  const then = defaultsOfEdition(edition);

  test('are known of every input there is: unchanged, or with a row in changed-defaults.yaml', () => {
    const wrong = today.flatMap(({ section, name, field }) => {
      const was = then[section] ?? {};
      const expected = Object.hasOwn(was, name) ? { value: was[name] ?? undefined } : {};
      return JSON.stringify([defaultIn(field, edition)]) === JSON.stringify([expected])
        ? []
        : [{ section, name, was: expected, today: field.default, said: defaultIn(field, edition) }];
    });
    expect(wrong).toEqual([]);
  });

  test('that are no longer asked for have a row', () => {
    const said = rows.filter(({ now }) => now === undefined).map(({ calculator, field }) => `${calculator}.${field}`);
    const gone = Object.entries(then).flatMap(([section, fields]) =>
      Object.keys(fields)
        .filter((name) => !fieldsOfAll[section]?.[name])
        .map((name) => `${section}.${name}`),
    );
    expect(gone.filter((name) => !said.includes(name))).toEqual([]);
  });
});

test('each row gives the old value of the edition before it, and the newest the default of today', () => {
  const wrong = rows.filter(({ calculator, field, edition, was, now }, index) => {
    const older = rows.slice(index + 1).find((row) => row.calculator === calculator && row.field === field);
    const newer = rows.slice(0, index).find((row) => row.calculator === calculator && row.field === field);
    const before = FORMER_EDITIONS.filter((one) => one < edition).at(-1) ?? '';
    const { [field]: old } = defaultsOfEdition(before)[calculator] ?? {};
    const input = fieldsOfAll[calculator]?.[field];
    const current = newer ? newer.was : input && (input.default ?? null);
    return (
      JSON.stringify([older ? older.now : old]) !== JSON.stringify([was]) ||
      JSON.stringify([current]) !== JSON.stringify([now])
    );
  });
  expect(wrong).toEqual([]);
});

test('a row is of an input of a calculator, named once an edition', () => {
  const names = rows.map(({ edition, calculator, field }) => `${edition} ${calculator}.${field}`);
  expect(new Set(names).size).toBe(names.length);
  expect(rows.filter(({ calculator }) => !fieldsOfAll[calculator])).toEqual([]);
});

test('what a default was is still a value that the input takes, so that a kept edition could be computed', () => {
  for (const calculator of all)
    for (const edition of FORMER_EDITIONS) {
      const given = Object.fromEntries(
        Object.entries(withFormer(calculator.id, calculator.fields)).flatMap(([name, field]) => {
          const { value } = defaultIn(field, edition);
          return value === undefined ? [] : [[name, value]];
        }),
      );
      expect(readInputs(calculator, given).problems, `${calculator.id} ${edition}`).toEqual([]);
    }
});
