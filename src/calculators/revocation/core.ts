import { defineCore } from '../../kit/declare/define.ts';
import { answer } from './answer/answer.ts';
import { compute } from './answer/compute.ts';
import { estimators } from './ask/estimators.ts';
import { fields, groups } from './ask/fields.ts';
import { presets } from './ask/presets.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'revocation',
  version: 3,
  title: 'Revocation',
  question: 'How long does a revoked token keep working, and what does it cost to stop it sooner?',
  fields,
  groups,
  compute,
  answer,
  presets,
  estimators,
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('revocation', fields)),
});
