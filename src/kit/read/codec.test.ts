import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from '../declare/arbitrary.fixture.ts';
import { bakery } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import { changedNames, fromQuery, linkTo, toQuery } from './codec.ts';
import { valuesOf } from './fragment.ts';
import { readRanges } from './ranges.ts';
import { readInputs } from './read.ts';

const defaults = defaultsOf(bakery.fields);
const query = (change: Partial<typeof defaults>) => toQuery(bakery, { ...defaults, ...change }).toString();

describe('a link', () => {
  test('with every default names nothing', () => expect(query({})).toBe(''));
  test('names what differs, sorted, and the edition', () =>
    expect(query({ streets: ['low', 'mill'], delivery: true, ovens: 5 })).toBe(
      `delivery=true&e=${EDITION}&ovens=5&streets=low%2Cmill`,
    ));
  test('tells empty from default', () => expect(query({ streets: [], sign: '' })).toBe(`e=${EDITION}&sign=&streets=`));
  test('leaves out what is not asked', () => {
    expect(query({ rising: 20 })).toBe('');
    expect(query({ rising: 20, dough: 'rye' })).toContain('rising=20');
  });
  test('never has a secret', () => {
    expect(query({ token: 'hunter2' })).toBe('');
    expect(changedNames(bakery, { ...defaults, token: 'hunter2', ovens: 5 })).toEqual(['ovens']);
  });
  test('has one slash after the site, and the edition even with every default', () => {
    for (const site of ['https://a.example', 'https://a.example/'])
      expect(linkTo(bakery, defaults, site)).toBe(`https://a.example/calculators/bakery/#e=${EDITION}`);
    expect(linkTo(bakery, { ...defaults, ovens: 5 }, 'https://a.example/base/')).toBe(
      `https://a.example/base/calculators/bakery/#e=${EDITION}&ovens=5`,
    );
  });
  test('read twice: the last of two values, the edition apart', () => {
    expect(fromQuery(new URLSearchParams('ovens=1&e=2020-01&ovens=2&__proto__=3'))).toEqual({
      given: Object.fromEntries([
        ['ovens', '2'],
        ['__proto__', '3'],
      ]),
      edition: '2020-01',
    });
    expect(fromQuery(new URLSearchParams('')).edition).toBeUndefined();
  });
});

test('writing and reading give the same inputs again', () => {
  fc.assert(
    fc.property(validInputs(bakery), (inputs) => {
      const values = valuesOf(linkTo(bakery, inputs, 'https://a.example'));
      const { given, edition } = fromQuery(values);
      const { inputs: again, problems, unknown } = readInputs(bakery, given);
      expect([problems, unknown, edition]).toEqual([[], [], EDITION]);
      expect(again).toEqual({ ...inputs, token: '', ...(inputs.dough !== 'rye' && { rising: defaults.rising }) });
      const names = [...values.keys()];
      expect(names).toEqual([...names].sort());
    }),
  );
});

describe('a link with ranges', () => {
  const linked = (given: Record<string, unknown>) => {
    const { inputs, problems, ...ranges } = readRanges(bakery, given);
    expect(problems).toEqual([]);
    return new URLSearchParams(toQuery(bakery, inputs, ranges));
  };

  test('has their ends, even where the median is the default, and a seed other than 1', () => {
    expect([...linked({ ovens: '2..8', seed: 2 })]).toEqual([
      ['e', EDITION],
      ['ovens', '2..8'],
      ['seed', '2'],
    ]);
    expect([...linked({ ovens: { low: '2', high: 8 } })]).toEqual([
      ['e', EDITION],
      ['ovens', '2..8'],
    ]);
  });
  test('has no seed where nothing is drawn, nor a range that is not asked', () => {
    for (const given of [{ seed: 2 }, { ovens: '4..4', seed: 2 }, { rising: '3..9', seed: 2 }])
      expect(linked(given).toString()).toBe('');
  });
  test('gives the same ranges and seed again', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1.000_001, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 4_294_967_295 }),
        (low, times, seed) => {
          const given = { peakRequestsPerSecond: { low, high: low * times }, seed };
          const again = readRanges(bakery, fromQuery(linked(given)).given);
          expect(again).toEqual(readRanges(bakery, given));
        },
      ),
    ));
});
