import { describe, expect, test } from 'vitest';
import { allTexts, knowledge, vocabulary } from '../facts.ts';
import { heldOut } from '../held-out.fixture.ts';
import { readPasted } from '../read/read-pasted.ts';
import { type Symptom, symptoms } from '../symptoms.fixture.ts';
import { unsurePath } from './asked.ts';
import { beside } from './beside.ts';
import { causeOf } from './causes/causes.ts';
import { rank } from './rank.ts';

const surroundings = { knowledge, texts: allTexts, beside };

function ranked({ pasted = '', picked = [], path = [] }: Omit<Symptom, 'id' | 'source' | 'first'>) {
  const columns = path.map((id) => knowledge.hops.get(id)).filter((hop) => hop !== undefined);
  const reading = readPasted(pasted, vocabulary);
  return rank(
    { reading, chips: picked, path: { ...unsurePath, ...Object.fromEntries(columns.map(({ id, at }) => [at, id])) } },
    surroundings,
  );
}

const isKnown = (id: string): boolean => {
  const [hop = '', way] = id.split(' ');
  return causeOf.has(id) || knowledge.limitsOf(hop).some((limit) => limit.way === way);
};
const decidable = ({ first }: Symptom) => first.some(isKnown);

describe.each([
  ['told before the ranking was written', symptoms],
  ['held out: of these sixteen, ten came first before anything was changed for them', heldOut],
])('symptoms %s', (_, all) => {
  test.each(all.filter(decidable).map((symptom) => [symptom.id, symptom] as const))('%s', (_id, symptom) => {
    expect(symptom.first).toContain(ranked(symptom)[0]?.id);
  });
});
