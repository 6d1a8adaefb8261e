/** One quantity has one value: on every built page at the example, and wherever pages ask for it in any service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Shared } from '../../kit/page/scenario.ts';
import { answerFor, liveSource, liveText } from '../../parts/live-value.ts';
import { follower } from '../../service/all.ts';
import { anyService } from '../../service/same.fixture.ts';
import { filesBelow } from '../files.ts';
import { dist } from '../serve.ts';
import { pageText } from './page.ts';
import { type Address, calculatorOf, quantityIn } from './quantity.ts';

const live = filesBelow('', dist)
  .filter((path) => path.endsWith('.html') && !path.startsWith('print/'))
  .flatMap((path) => pageText(readFileSync(join(dist, path), 'utf8')).live.map((number) => ({ ...number, path })));
const quantities = Map.groupBy(live, quantityIn);

test('every live number of the built pages knows its quantity', () => {
  expect(live.length).toBeGreaterThan(700);
  expect(quantities.size).toBeGreaterThan(200);
});

test('one quantity has one value at the example, on whatever page', () => {
  const torn = [...quantities].flatMap(([name, numbers]) => {
    const texts = new Set(numbers.map(({ text }) => text));
    return texts.size > 1 ? [`${name}: ${numbers.map(({ path, text }) => `${text} on ${path}`).join(', ')}`] : [];
  });
  expect(torn).toEqual([]);
});

/** Addresses under which pages ask for one quantity, where they are several: the others cannot differ. */
const asked = [...quantities]
  .map(([name, numbers]) => {
    const addresses = new Map(numbers.map(({ of, with: fixed }) => [`${of}?${fixed}`, { of, with: fixed }]));
    return { name, addresses: [...addresses.values()] };
  })
  .filter(({ addresses }) => addresses.length > 1);

test('and one in fifty services, by evaluation', () => {
  expect(asked.length).toBeGreaterThan(15);
  const check = (service: Shared) => {
    const answers = new Map<string, ReturnType<typeof answerFor>>();
    const textOf = (address: Address): string | undefined => {
      const calculator = calculatorOf(address);
      const key = `${calculator.id}?${address.with}`;
      const answer = answers.get(key) ?? answerFor(calculator, address.with, service, follower);
      answers.set(key, answer);
      return liveText(calculator, liveSource(address.of).path, answer);
    };
    for (const { name, addresses } of asked) {
      const texts = addresses.map((address) => ({ ...address, text: textOf(address) }));
      const known = texts.filter(({ text }) => text !== undefined);
      expect(new Set(known.map(({ text }) => text)).size, `${name}: ${JSON.stringify(texts)}`).toBeLessThanOrEqual(1);
    }
  };
  fc.assert(fc.property(anyService, check), { numRuns: 50, seed: 50 });
});
