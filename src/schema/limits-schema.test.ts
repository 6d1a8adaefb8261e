import { expect, test } from 'vitest';
import { z } from 'zod';
import { limitsData } from '../facts/limits-data.ts';
import { readFacts, readHops } from '../facts/read-facts.ts';
import { limitsAsData } from './published.ts';

const schema = z.fromJSONSchema(
  JSON.parse(JSON.stringify(limitsAsData.at('https://a.example/schemas/v1/limits.json'))),
);
const data = JSON.parse(JSON.stringify(limitsData('2026-12', readHops(), readFacts('limits'))));
const [first, ...others] = data.limits;

test('what is published keeps to the schema that is published', () => {
  expect(schema.safeParse(data).error).toBeUndefined();
});

test.each([
  ['a limit without its source', { ...first, source: undefined }],
  ['a limit of half a byte', { ...first, value: 0.5 }],
  ['a way that there is not', { ...first, way: 'sideways' }],
  ['a member that the schema does not name', { ...first, surprise: 1 }],
])('%s does not', (_, wrong) => {
  expect(schema.safeParse({ ...data, limits: [JSON.parse(JSON.stringify(wrong)), ...others] }).success).toBe(false);
});

test('each limit of a hop is one that there is', () => {
  const ids = new Set(data.limits.map(({ id }: { readonly id: string }) => id));
  for (const hop of data.hops) expect(hop.limits.filter((id: string) => !ids.has(id))).toEqual([]);
});
