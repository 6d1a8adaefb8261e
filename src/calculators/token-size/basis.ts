import type { Basis, Trusted } from '../../kit/define.ts';
import { compresses } from '../../models/token/token-format.ts';
import type { Inputs } from './fields.ts';

/** A compressed length follows from a text; a shape has none, so sample names stand in. */
export const sizes: Trusted<Inputs> = {
  basis: ({ format, claims, token }): Basis =>
    token.trim() === '' && claims === undefined && compresses(format) ? 'approximation' : 'exact',
  error: 'compressed sizes of a shape depend on its names; exact for claims',
};
