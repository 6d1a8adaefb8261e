import { expect, test } from 'vitest';
import { askedOf, diagnose } from './diagnose.ts';
import { linkValues, readLinkValues } from './link.ts';
import { NONE } from './rank/asked.ts';
import { symptoms } from './symptoms.fixture.ts';

const followed = (values: string) => readLinkValues(new URLSearchParams(values));

test.each(symptoms.map((symptom) => [symptom.id, symptom] as const))(
  '%s: a link gives the same answer',
  (_id, symptom) => {
    const asked = askedOf(symptom);
    const again = followed(linkValues(asked));
    expect(again && diagnose(again, 40)).toEqual(diagnose(asked, 40));
  },
);

test('a column without a hop is kept, and one that nobody knows is not in the link', () => {
  const asked = askedOf({ picked: ['431'], path: ['nginx'] });
  const values = linkValues({ ...asked, path: { ...asked.path, cdn: NONE } });
  expect(new URLSearchParams(values).get('path')).toBe('cdn.none,nginx');
  expect(followed(values)?.path).toMatchObject({ cdn: NONE, proxy: 'nginx', server: 'unsure' });
});

test('a link holds no diagnosis where it names nothing of one', () => {
  expect(followed('')).toBeUndefined();
  expect(followed('zones=3')).toBeUndefined();
});

test.each([
  ['see=nothing,431', { chips: ['431'] }],
  ['path=nowhere,node&status=12,431,x', { reading: { statuses: [431] } }],
  ['heads={', { chips: [] }],
  [
    'heads=[[-1,"a",[["<b>",1e99,[[7,{},null]]]]],0]',
    {
      reading: {
        request: { fields: [{ name: '<b>', valueBytes: 0, cookies: [{ name: '', nameBytes: 0, valueBytes: 0 }] }] },
      },
    },
  ],
  [
    'heads=[[0,0,[["0123456789abcdef0123456789abcdef",5,0]]],0]',
    { reading: { request: { fields: [{ name: '…', valueBytes: 5 }] } } },
  ],
])('%s: what cannot stand is left out', (values, expected) => {
  const asked = followed(values);
  expect(asked).toMatchObject(expected);
  expect(() => asked && diagnose(asked, 40)).not.toThrow();
});

test('a paste of megabytes has a link that every browser takes', () => {
  const pasted = Array.from({ length: 5000 }, (_, index) => `Cookie: session=${'k'.repeat(400)}; a${index}=1`).join(
    '\n',
  );
  expect(linkValues(askedOf({ pasted, picked: ['431'] })).length).toBeLessThan(60_000);
});
