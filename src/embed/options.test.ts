import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { PARTS } from '../kit/rules.ts';
import { kebab } from '../kit/snippets.ts';
import { camel, NO_INPUT } from './attributes.ts';
import { laterRules, namedIn, OPTIONS, readOptions } from './options.ts';

const names = [...new Set(calculators.flatMap(({ fields }) => Object.keys(fields)))];

test('no input has the name of an option, of a part or of an attribute with another meaning', () => {
  const taken: readonly string[] = [...OPTIONS, ...PARTS, 'e', 'all'];
  expect(names.filter((name) => taken.includes(name) || NO_INPUT.test(kebab(name)))).toEqual([]);
});

test('an input survives the way into an attribute and back, in lower case as HTML has it', () => {
  for (const name of names) {
    expect(kebab(name)).toBe(kebab(name).toLowerCase());
    expect(camel(kebab(name))).toBe(name);
  }
});

test('options are taken out, values stay', () => {
  const options = readOptions(
    '?zones=2&e=2026-11&theme=dark&preset=small&lock=zones,%20runtime&hide=advanced,growthPercent&source=Us',
  );
  expect(options).toMatchObject({ theme: 'dark', preset: 'small', source: 'Us' });
  expect([...options.lock]).toEqual(['zones', 'runtime']);
  expect(namedIn(options)).toEqual(['zones', 'runtime', 'growthPercent']);
  expect(options.query.toString()).toBe('zones=2&e=2026-11');
});

test.each(['', '?', '?theme=red&lock=&hide=,,&preset=&source=%20', '?theme=__proto__'])('%j says nothing', (search) => {
  expect(readOptions(search)).toMatchObject({ theme: 'auto', preset: undefined, source: '' });
  expect(namedIn(readOptions(search))).toEqual([]);
});

test('what a page sets later is split into rules and values; what it does not name stays', () => {
  const before = { lock: new Set(['zones']), hide: new Set<string>(), source: 'Us' };
  const { rules, values } = laterRules(before, { hide: 'runtime, presets', source: null, preset: 'small', zones: 2 });
  expect(values).toEqual({ zones: 2 });
  expect([[...rules.lock], [...rules.hide], rules.source]).toEqual([['zones'], ['runtime', 'presets'], '']);
});

test('nobody owns values in a novel', () => {
  expect(readOptions(`?source=${'x'.repeat(5000)}`).source.length).toBeLessThanOrEqual(80);
});
