import { defineCore } from '../../kit/declare/define.ts';
import { answer } from './answer/answer.ts';
import { compute } from './answer/compute.ts';
import { prepare } from './answer/later-code.ts';
import { asked } from './ask/asked.ts';
import { fields, groups } from './ask/fields.ts';
import { presets } from './ask/presets.ts';
import { rules } from './ask/rules.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'token-size',
  version: 3,
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
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('token-size', fields)),
});
