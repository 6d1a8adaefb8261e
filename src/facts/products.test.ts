import { describe, expect, test } from 'vitest';
import { productsOf } from './products.ts';
import { readFacts, readHops } from './read-facts.ts';

const limits = readFacts('limits');
const [line] = limits.filter(({ id }) => id === 'nginx-http1-field');
const [base] = readHops().filter(({ id }) => id === 'nginx');
if (!line || !base) throw new Error('the facts have no nginx');
const product = { ...base, id: 'made-up', label: 'Made up', on: base.id };
const own = { ...line, id: 'made-up-field', hop: product.id, value: 9000 };
const madeUp = (rows: typeof limits) => productsOf([base, product], [...limits, ...rows])[1];

describe('a product that is built on another', () => {
  test('has all of its limits, and none of its own', () => {
    expect(madeUp([])?.own).toEqual([]);
    expect(madeUp([])?.inherited).toEqual(limits.filter(({ hop }) => hop === base.id));
  });

  test('has its own in the place of the one that counts the same', () => {
    const { inherited = [] } = madeUp([own]) ?? {};
    expect(inherited).not.toContainEqual(line);
    expect(inherited).toHaveLength(limits.filter(({ hop }) => hop === base.id).length - 1);
  });

  test('has its own of both protocols in the place of the rows of each', () => {
    const { inherited = [] } = madeUp([{ ...own, protocol: 'both', counts: 'head' }]) ?? {};
    expect(inherited.filter(({ way, counts }) => way === line.way && counts === 'head')).toEqual([]);
    expect(inherited).toContainEqual(line);
  });

  test('keeps the limits of the other way', () => {
    expect(madeUp([{ ...own, way: 'response', counts: 'head' }])?.inherited).toContainEqual(line);
  });
});

test('every limit is its hop’s own once, and every hop has one', () => {
  const products = productsOf(readHops(), limits);
  expect(products.flatMap((one) => one.own.map(({ id }) => id)).sort()).toEqual(limits.map(({ id }) => id).sort());
  expect(products.filter((one) => one.own.length + one.inherited.length === 0).map(({ hop }) => hop.id)).toEqual([]);
});
