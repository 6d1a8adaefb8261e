import { defineCore } from '../../kit/declare/define.ts';
import { answer } from './answer/answer.ts';
import { compute } from './answer/compute.ts';
import { estimators } from './ask/estimators.ts';
import { fields, groups } from './ask/fields.ts';
import { presets } from './ask/presets.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'retries',
  version: 3,
  title: 'Retries',
  question: 'Are retries safe, and can they keep the service down?',
  fields,
  groups,
  compute,
  answer,
  presets,
  estimators,
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('retries', fields)),
});
