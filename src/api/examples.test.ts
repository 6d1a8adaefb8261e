/** The examples in doc comments, run: `erlangC(14, 10) // 0.174131933595` is a promise. */
import { expect, test } from 'vitest';
import * as models from '../package/models.ts';
import { areas } from './areas.ts';

/** An example that names its result: the expression, and the number, word, object or list after the comment sign. */
const shaped = /^(.+?) \/\/ (-?\d[\d,_]*(?:\.\d+)?(?:e-?\d+)?(?= |$|[.,:;])|'[^']*'|true\b|false\b|\{.*\}|\[.*\])/s;

/** What an expression gives; undefined where it names what is not there (`question`, `…`): such an example is for reading. */
function run(expression: string, scope: object): { readonly value: unknown } | undefined {
  try {
    return { value: new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope)) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Half of the last digit that is written down. */
function precision(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.501 * 10 ** (Number(/e(-?\d+)/.exec(text)?.[1] ?? 0) - decimals);
}

/** Whether a result is what is written, numbers to the digits given, objects and lists item by item. */
function isAs(value: unknown, written: unknown, within: number): boolean {
  if (typeof written === 'number' && typeof value === 'number') return Math.abs(value - written) <= within;
  if (typeof written !== 'object' || written === null || typeof value !== 'object' || value === null)
    return value === written;
  const items = new Map(Object.entries(value));
  return Object.entries(written).every(([name, item]) => isAs(items.get(name), item, within));
}

const scopes = new Map<string, object>(Object.entries(models));
const all = areas().filter(({ id }) => scopes.has(id));

test.each(all)('$id gives what its examples say', ({ id, declared }) => {
  const examples = declared.flatMap(({ name, doc }) => (doc?.examples ?? []).map((example) => ({ name, example })));
  let ran = 0;
  const wrong = examples.flatMap(({ name, example }) => {
    const [, expression = '', text = ''] = shaped.exec(example) ?? [];
    const result = expression === '' ? undefined : run(expression, scopes.get(id) ?? {});
    const written = run(text.replaceAll(/(?<=\d),(?=\d{3})/g, '') || '…', {});
    if (!result || !written) return [];
    ran++;
    return isAs(result.value, written.value, precision(text)) ? [] : [{ name, text, value: result.value }];
  });
  expect(wrong).toEqual([]);
  expect(ran / examples.length).toBeGreaterThan(0.4);
});
