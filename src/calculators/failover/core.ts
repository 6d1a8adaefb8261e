import { defineCore } from '../../kit/define.ts';
import { answer } from './answer.ts';
import { compute } from './compute.ts';
import { estimators } from './estimators.ts';
import { fields, groups } from './fields.ts';
import { presets } from './presets.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'failover',
  version: 1,
  title: 'Failover',
  question: 'What do a crash, a lost zone and a deploy take?',
  fields,
  groups,
  compute,
  answer,
  presets,
  estimators,
});
