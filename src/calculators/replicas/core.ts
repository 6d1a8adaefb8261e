import { defineCore } from '../../kit/define.ts';
import { answer } from './answer.ts';
import { compute } from './compute.ts';
import { estimators } from './estimators.ts';
import { fields, groups } from './fields.ts';
import { presets } from './presets.ts';
import { asked, rules } from './rules.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'replicas',
  version: 1,
  title: 'Replicas',
  question: 'How many replicas, and what does stickiness add?',
  fields,
  groups,
  asked,
  rules,
  compute,
  answer,
  presets,
  estimators,
});
