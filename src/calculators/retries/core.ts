import { defineCore } from '../../kit/define.ts';
import { answer } from './answer.ts';
import { compute } from './compute.ts';
import { estimators } from './estimators.ts';
import { fields, groups } from './fields.ts';
import { presets } from './presets.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'retries',
  version: 1,
  title: 'Retries',
  question: 'Are retries safe, and can they keep the service down?',
  fields,
  groups,
  compute,
  answer,
  presets,
  estimators,
});
