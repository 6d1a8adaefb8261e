import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentOf, holdsValues, valuesIn, valuesOf } from './fragment.ts';

test.each([
  ['', false],
  ['#', false],
  ['#what-it-costs', false],
  ['#:~:text=a=b', false],
  ['#what-it-costs:~:text=a=b', false],
  ['#=', true],
  ['#zones=', true],
  ['#zones=2:~:text=zones', true],
])('%j holds values: %s', (hash, holds) => expect(holdsValues(hash)).toBe(holds));

test.each([
  ['?zones=2', '', 'zones=2'],
  ['', '#zones=2', 'zones=2'],
  ['?zones=2', '#what-it-costs', 'zones=2'],
  ['?zones=2&sold=1', '#zones=3', 'sold=1&zones=3'],
  ['?item=cart&item=draft', '#item=order&item=vote', 'item=order&item=vote'],
  ['', '#zones=2:~:text=a&b=3', 'zones=2'],
  ['', '#=', '='],
  ['', '#a=%zz&b=%', 'a=%25zz&b=%25'],
  ['', '', ''],
])('%s and %s are %s', (search, hash, values) => {
  expect(String(valuesIn({ search, hash }))).toBe(values);
  expect(String(valuesOf(`/decide/${search}${hash}`))).toBe(values);
});

test('what was written is read again, whatever was typed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (typed) => {
      const written = new URLSearchParams(Object.entries(typed));
      const hash = fragmentOf(written);
      expect(hash === '' || holdsValues(hash)).toBe(true);
      const opened = new URL(`https://state.example/decide/${hash}`);
      expect(String(valuesIn(opened))).toBe(String(written));
      expect(opened.search).toBe('');
    }),
  );
});
