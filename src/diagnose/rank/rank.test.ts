import { describe, expect, test } from 'vitest';
import { isDecidable } from '../decidable.fixture.ts';
import { askedOf, explanations } from '../diagnose.ts';
import { heldOut } from '../held-out.fixture.ts';
import { sentences } from '../sentences.fixture.ts';
import { symptoms } from '../symptoms.fixture.ts';

describe.each([
  ['told before the ranking was written', symptoms],
  ['held out: of these sixteen, ten came first before anything was changed for them', heldOut],
])('symptoms %s', (_, all) => {
  test.each(all.filter(isDecidable).map((symptom) => [symptom.id, symptom] as const))('%s', (_id, symptom) => {
    expect(symptom.first).toContain(explanations(askedOf(symptom))[0]?.id);
  });
});

/** Sentences that say the same in other words; the facts must know what has to come first. */
const told = sentences
  .filter(([first]) => isDecidable({ id: '', source: '', first }))
  .flatMap(([first, all]) => all.map((pasted) => [pasted, first] as const));

test.each(told)('%s', (pasted, first) => {
  expect(first).toContain(explanations(askedOf({ pasted }))[0]?.id);
});
