import type { Result } from '../kit/declare/define.ts';
import { type Comparison, compare } from './compare.ts';
import { fields, type Inputs } from './fields.ts';

/** The home page's taste of the answer, as something that a bench can hold. */
export const home = {
  id: 'home',
  fields,
  compute: (inputs: Inputs): Result<Comparison> => ({ outcome: 'ok', outputs: compare(inputs), warnings: [] }),
};
