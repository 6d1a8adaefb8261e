import { expect, test } from 'vitest';
import { calculators } from '../../calculators/index.ts';
import { EDITION } from '../../kit/declare/edition.ts';
import { kebab } from '../../kit/share/snippets.ts';
import { PARTS } from '../../kit/share/terms.ts';
import { camel, isInput } from '../host/attributes.ts';
import { themeOf } from '../protocol.ts';
import { asksForMore } from './asks.ts';
import { laterTerms, namedIn, OPTIONS, readOptions } from './options.ts';

const names = [...new Set(calculators.flatMap(({ fields }) => Object.keys(fields)))];

const read = (values: string) => readOptions(new URLSearchParams(values));

test('no input has the name of an option, of a part or of an attribute with another meaning', () => {
  const taken: readonly string[] = [...OPTIONS, ...PARTS, 'e', 'all'];
  expect(names.filter((name) => taken.includes(name) || !isInput(kebab(name), new Set()))).toEqual([]);
});

test('an input survives the way into an attribute and back, in lower case as HTML has it', () => {
  for (const name of names) {
    expect(kebab(name)).toBe(kebab(name).toLowerCase());
    expect(camel(kebab(name))).toBe(name);
  }
});

test('options are taken out, values stay', () => {
  const options = read(
    'zones=2&e=2026-11&theme=dark&preset=small&lock=zones,%20runtime&hide=advanced,growthPercent&source=Us',
  );
  expect(options).toMatchObject({ preset: 'small', source: 'Us' });
  expect([...options.lock]).toEqual(['zones', 'runtime']);
  expect(namedIn(options)).toEqual(['zones', 'runtime', 'growthPercent']);
  expect([options.given, options.edition]).toEqual([{ zones: '2' }, '2026-11']);
});

test.each(['', '?', '?theme=red&lock=&hide=,,&preset=&source=%20', '?theme=__proto__'])('%j says nothing', (search) => {
  expect(read(search)).toMatchObject({ preset: undefined, source: '' });
  expect(namedIn(read(search))).toEqual([]);
});

test('what a page sets later is split into terms and values; what it does not name stays', () => {
  const before = { lock: new Set(['zones']), hide: new Set<string>(), source: 'Us' };
  const { terms, values } = laterTerms(before, {
    hide: 'runtime, presets',
    source: null,
    preset: 'small',
    e: '2026-11',
    zones: 2,
  });
  expect(values).toEqual({ zones: 2 });
  expect([[...terms.lock], [...terms.hide], terms.source]).toEqual([['zones'], ['runtime', 'presets'], '']);
});

test('nobody owns values in a novel', () => {
  expect(read(`source=${'x'.repeat(5000)}`).source.length).toBeLessThanOrEqual(80);
});

test('an owner turns no text around and ends no line', () => {
  expect(read(`source=${encodeURIComponent('\u202eTeam\u2066 A\u0000\n\u2028 👩‍💻')}`).source).toBe('Team A 👩‍💻');
});

test('a theme is one of three; what is empty is the reader’s own', () => {
  expect(['dark', 'light', 'auto', '', null, undefined].map(themeOf)).toEqual([
    'dark',
    'light',
    'auto',
    'auto',
    'auto',
    'auto',
  ]);
  expect(['red', '__proto__', 7, {}].map(themeOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a theme and the edition at hand are the server’s page; all else wakes it', () => {
  expect([{}, { theme: 'dark' }, { e: EDITION, zones: null }].map(asksForMore)).toEqual([false, false, false]);
  expect([{ zones: 2 }, { e: '2020-01' }, { lock: 'all' }].map(asksForMore)).toEqual([true, true, true]);
});
