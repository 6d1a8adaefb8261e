import { defineCore } from '../../kit/declare/define.ts';
import { answer } from './answer/answer.ts';
import { compute } from './answer/compute.ts';
import { prepare } from './answer/prepare.ts';
import { estimators } from './ask/estimators.ts';
import { fields, groups } from './ask/fields.ts';
import { presets } from './ask/presets.ts';
import { asked, rules } from './ask/rules.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'replicas',
  version: 4,
  title: 'Replicas',
  question: 'How many replicas, and what does stickiness add?',
  fields,
  groups,
  asked,
  rules,
  prepare,
  compute,
  answer,
  presets,
  estimators,
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('replicas', fields)),
});
