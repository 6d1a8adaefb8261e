import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, whereJsonBreaks } from './json.ts';

const read = (raw: unknown, maxBytes = 1000) => parseJson(raw, 'claims', maxBytes);

describe('a JSON object', () => {
  test('keeps its text: number spelling, duplicate keys and spaces count', () => {
    for (const text of ['{"a": 1e3}', '{"a":1,"a":2}', ' { } ', '{"__proto__":{"x":1}}'])
      expect(read(text)).toEqual({ value: text });
  });

  test('may come parsed, as from a file', () => expect(read({ a: [1] })).toEqual({ value: '{"a":[1]}' }));

  test('may be left out', () => {
    for (const raw of ['', '  \n', undefined, null]) expect(read(raw)).toEqual({ value: undefined });
  });

  test.each(['[]', '1', 'null', '"a"', [1], 5, true])('%j is no object', (raw) =>
    expect(read(raw)).toMatchObject({ rule: 'is JSON, but not an object' }),
  );

  test('is limited in bytes, not characters', () => {
    expect(read('{"a":"é"}', 10)).toEqual({ value: '{"a":"é"}' });
    expect(read('{"a":"é"}', 9)).toMatchObject({ rule: expect.stringContaining('10 bytes, more than 9') });
  });

  test('nested without end is refused without a walk, as text and parsed', () => {
    const deep = '{"a":'.repeat(50_000);
    expect(read(deep, 1e6)).toMatchObject({ rule: 'is nested deeper than 64 levels' });
    expect(read(JSON.parse(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), 1e6)).toMatchObject({
      rule: 'is nested deeper than 64 levels',
    });
    expect(read(`{"a":"${'['.repeat(100)}"}`)).toHaveProperty('value');
  });

  test('half a surrogate pair would not survive a link', () =>
    expect(read('{"a":"\ud800"}')).toMatchObject({ rule: expect.stringContaining('surrogate') }));
});

describe('where a text breaks', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": x}', 1, 7],
    ['{"a": 1,}', 1, 9],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": 01}', 1, 8],
    ['{"a": 1} x', 1, 10],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['{}:', 1, 3],
    ['[{}, {}}', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{"a": "x', 1, 7],
    ['{"a": "\\q"}', 1, 7],
    ['{"a": NaN}', 1, 7],
    ['{"a": True}', 1, 7],
    ['// note\n{}', 1, 1],
    ['{"a": [1, {"b": }]}', 1, 17],
  ])('%j at line %d, column %d', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(whereJsonBreaks(text)).toContain(`at line ${line}, column ${column}`);
  });

  test('never beyond what the engine had accepted', () => {
    const engineStopsAt = (text: string) => {
      try {
        JSON.parse(text);
        return undefined;
      } catch (error) {
        return Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
      }
    };
    const broken = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('x', '}', ']', ',', ':', '"', '1', ''))
      .map(
        ([text, at, junk]) => text.slice(0, at % (text.length + 1)) + junk + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(broken, (text) => {
        const stop = engineStopsAt(text);
        if (stop === undefined) return true;
        const column = Number(/line 1, column (\d+)/.exec(whereJsonBreaks(text))?.[1]);
        return column >= 1 && column - 1 <= stop;
      }),
    );
  });
});
