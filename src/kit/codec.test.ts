import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from './arbitrary.fixture.ts';
import { bakery } from './bakery.fixture.ts';
import { changedNames, fromQuery, linkTo, toQuery } from './codec.ts';
import { EDITION } from './edition.ts';
import { defaultsOf } from './field.ts';
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
      expect(linkTo(bakery, defaults, site)).toBe(`https://a.example/calculators/bakery/?e=${EDITION}`);
    expect(linkTo(bakery, { ...defaults, ovens: 5 }, 'https://a.example/base/')).toBe(
      `https://a.example/base/calculators/bakery/?e=${EDITION}&ovens=5`,
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
      const address = new URL(linkTo(bakery, inputs, 'https://a.example'));
      const { given, edition } = fromQuery(address.searchParams);
      const { inputs: again, problems, unknown } = readInputs(bakery, given);
      expect([problems, unknown, edition]).toEqual([[], [], EDITION]);
      expect(again).toEqual({ ...inputs, token: '', ...(inputs.dough !== 'rye' && { rising: defaults.rising }) });
      const names = [...address.searchParams.keys()];
      expect(names).toEqual([...names].sort());
    }),
  );
});
