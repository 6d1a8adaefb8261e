import { defineCore } from '../../kit/declare/define.ts';
import { answer } from './answer/answer.ts';
import { compute } from './answer/compute.ts';
import { estimators } from './ask/estimators.ts';
import { fields, groups } from './ask/fields.ts';
import { presets } from './ask/presets.ts';
import { asked, rules } from './ask/rules.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'session-store',
  version: 2,
  title: 'Session store',
  question: 'How big is the session store, and what would a few bytes less save?',
  fields,
  groups,
  asked,
  rules,
  compute,
  answer,
  presets,
  estimators,
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('session-store', fields)),
});
