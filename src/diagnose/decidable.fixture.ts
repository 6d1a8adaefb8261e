import { knowledge } from './facts.ts';
import { causeOf } from './rank/causes/causes.ts';
import type { Symptom } from './symptoms.fixture.ts';

const isKnown = (id: string): boolean => {
  const [hop = '', way] = id.split(' ');
  return causeOf.has(id) || knowledge.limitsOf(hop).some((limit) => limit.way === way);
};

/** Whether the facts know a hop, with a limit on the way, or a cause that has to come first. */
export const isDecidable = ({ first }: Symptom): boolean => first.some(isKnown);
