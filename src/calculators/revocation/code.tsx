import type { Code } from '../../kit/page-parts.ts';
import type { Outputs } from './compute.ts';
import type { fields } from './fields.ts';

/** The code of the revocation calculator, fetched when a page wakes it. */
export const code: Code<typeof fields, Outputs> = {
  view: () => import('./Revocation.tsx').then(({ Revocation }) => Revocation),
  more: () => import('./More.tsx').then(({ More }) => More),
  spec: () => import('./spec.ts').then(({ revocation }) => revocation),
};
