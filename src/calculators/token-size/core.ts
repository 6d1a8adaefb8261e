import { defineCore } from '../../kit/define.ts';
import { answer } from './answer.ts';
import { asked } from './asked.ts';
import { compute } from './compute.ts';
import { prepare } from './deflated.ts';
import { fields, groups } from './fields.ts';
import { presets } from './presets.ts';
import { rules } from './rules.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'token-size',
  version: 1,
  title: 'Token size',
  question: 'How big is the token, and where will it be refused?',
  fields,
  groups,
  asked,
  rules,
  prepare,
  compute,
  answer,
  presets,
  estimators: [],
});
