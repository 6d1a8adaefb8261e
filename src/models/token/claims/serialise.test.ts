import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { dialectOf } from './dialect.ts';
import { parseJson } from './json.ts';
import { serialise } from './serialise.ts';

const plain = dialectOf('jws', 'library');
const textOf = (json: string, dialect = plain) => serialise(parseJson(json) ?? null, dialect);

/** Unpaired halves of surrogate pairs among ordinary characters: what a hostile or broken client sends. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test('bytes of any string are those of Node', () => {
  fc.assert(
    fc.property(anyUnits, (text) => utf8Bytes(text) === Buffer.byteLength(text)),
    { numRuns: 2000, seed: 1 },
  );
});

describe('the plain dialect is JSON.stringify(JSON.parse(text))', () => {
  test.each([
    ['__proto__ is a key like any other', '{"__proto__":{"admin":true},"constructor":1}'],
    ['of duplicate keys the last wins', '{"a":"first, and long","a":2}'],
    ['lone surrogates are escaped', '{"a":"\\ud800","b":"\\udc00x"}'],
    [
      'numbers are rewritten',
      '{"a":1e21,"b":-0,"c":1.0,"d":1e-7,"e":0.1e1,"f":123456789012345678901234567890,"g":1e999}',
    ],
    ['escapes are normalised', '{"\\u0041":"\\u00e9\\/\\n\\u001f\\u2028\\"\\\\"}'],
    ['spaces are dropped', ' { "a" : [ 1 , 2 ] } '],
  ])('%s', (_, json) => {
    const expected = JSON.stringify(JSON.parse(json));
    expect(textOf(json)).toBe(expected);
    expect(utf8Bytes(textOf(json))).toBe(Buffer.byteLength(expected));
  });

  test('1 MB of claims and 1,000 levels', () => {
    const large = JSON.stringify({ roles: Array.from({ length: 60_000 }, (_, i) => `rôle:${i}`) });
    expect(utf8Bytes(textOf(large))).toBe(Buffer.byteLength(large));
    const deep = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`;
    for (const format of ['jws', 'flask', 'rails'] as const)
      expect(textOf(deep, dialectOf(format, 'library'))).toBe(deep);
  });
});

test('the sorted dialect keeps every key, __proto__ too', () => {
  expect(textOf('{"b":1,"__proto__":2,"a":{"d":1,"c":2}}', dialectOf('flask', 'library'))).toBe(
    '{"__proto__":2,"a":{"c":2,"d":1},"b":1}',
  );
});

test('texts as Flask 3.1.3 writes them', () => {
  const flask = dialectOf('flask', 'library');
  const names =
    '{"name":"Zoë Müller","city":"東京","emoji":"👩‍🚀","del":"a\\u007fb","ctl":"\\u0001\\n\\t","slash":"a/b","lt":"<b>&"}';
  expect(textOf(names, flask)).toBe(
    '{"city":"\\u6771\\u4eac","ctl":"\\u0001\\n\\t","del":"a\\u007fb","emoji":"\\ud83d\\udc69\\u200d\\ud83d\\ude80","lt":"<b>&","name":"Zo\\u00eb M\\u00fcller","slash":"a/b"}',
  );
  const numbers =
    '{"b":1,"a":{"z":[1.5,1e-5,1.234e-7,0.0001,1e21,2.5e300,-0.00002,123456789.125,true,null]},"\\uff00":1,"\\ud83d\\ude00":2}';
  expect(textOf(numbers, flask)).toBe(
    '{"a":{"z":[1.5,1e-05,1.234e-07,0.0001,1e+21,2.5e+300,-2e-05,123456789.125,true,null]},"b":1,"\\uff00":1,"\\ud83d\\ude00":2}',
  );
});

test('Rails escapes what HTML could read, as ActiveSupport 6.1 does', () => {
  expect(textOf('{"a":"<b> & \\u2028","n":0.00001}', dialectOf('rails', 'library'))).toBe(
    '{"a":"\\u003cb\\u003e \\u0026 \\u2028","n":1.0e-05}',
  );
});

test('ASCII text says the same as the text it escapes', () => {
  const ascii = dialectOf('django', 'library');
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = serialise(parseJson(JSON.stringify(value)) ?? null, ascii);
      expect(text).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 100, seed: 2 },
  );
});
