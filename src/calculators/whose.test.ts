/** Nothing is the reader's before the reader gave it: in answers, warnings, exports and in the words around them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { readInputs } from '../kit/read/read.ts';
import { toCsv, toMarkdown } from '../kit/say/export.ts';
import { calculators } from './index.ts';

const READERS = /\byours?\b/i;
const all: readonly Calculator[] = calculators;
/** The columns of a Markdown export that say where an input's value comes from. */
const froms = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^\| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)].map(([, from = '']) => from.trim());

describe.each(all)('$id', (calculator) => {
  const reportOf = async (given: Readonly<Record<string, unknown>>) => {
    const { inputs } = readInputs(calculator, given);
    await calculator.prepare?.(inputs);
    return { calculator, inputs, result: calculator.compute(inputs), site: 'https://a.example' };
  };

  test('of the example nothing is “yours”, in no face', async () => {
    const report = await reportOf({});
    expect(toMarkdown(report)).not.toMatch(READERS);
    expect(toCsv(report)).not.toMatch(READERS);
    expect(JSON.stringify([calculator.fields, calculator.outputs, calculator.leavesOut])).not.toMatch(READERS);
  });

  test('of two inputs, the one that was given is marked so and the other is an example', async () => {
    const [name, field] = Object.entries(calculator.fields).find(([, { kind }]) => kind === 'quantity')!;
    if (field.kind !== 'quantity') throw new Error('no quantity');
    const before = froms(toMarkdown(await reportOf({})));
    expect(before).not.toContain('given');
    const other = field.default === field.min ? field.max : (field.min + field.default) / 2;
    const value = field.integer ? Math.ceil(other) : other;
    expect(defaultsOf(calculator.fields)[name]).not.toBe(value);
    expect(froms(toMarkdown(await reportOf({ [name]: value }))).filter((from) => from === 'given')).toHaveLength(1);
  });
});

test('no component says “your” of a number: whose it is, is for the data to say', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const components = ['kit', 'calculators', 'home', 'decide/ui', 'embed'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => `${folder}/${path}`),
  );
  const saying = components.filter((path) => READERS.test(readFileSync(root + path, 'utf8')));
  // A range is always the reader's: no example is one.
  expect(saying).toEqual(['decide/ui/show/Result.tsx']);
});
