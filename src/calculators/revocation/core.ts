import { defineCore } from '../../kit/define.ts';
import { answer } from './answer.ts';
import { compute } from './compute.ts';
import { estimators } from './estimators.ts';
import { fields, groups } from './fields.ts';
import { presets } from './presets.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: 'revocation',
  version: 1,
  title: 'Revocation',
  question: 'How long does a revoked token keep working, and what does it cost to stop it sooner?',
  fields,
  groups,
  compute,
  answer,
  presets,
  estimators,
});
