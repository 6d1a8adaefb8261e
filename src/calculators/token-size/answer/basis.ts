import type { Basis, Trusted } from '../../../kit/declare/define.ts';
import { carriers } from '../../../models/exchange/carriers.ts';
import { serializers } from '../../../models/token/claims/dialect.ts';
import { compresses, hasRandomLength } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';
import { splitOf } from './split.ts';

/** What writers of JSON spell in different ways: all beyond ASCII, and what HTML would take for markup. */
const SPELLED_DIFFERENTLY = /[^\x20-\x7e\s]|[<>&]|\\u/;

function basisOfSize({ format, claims, token, serializer }: Inputs): Basis {
  if (token.trim() !== '') return 'exact';
  if (hasRandomLength(format) || (claims === undefined && compresses(format))) return 'approximation';
  return claims !== undefined && serializers[serializer].isAssumed && SPELLED_DIFFERENTLY.test(claims)
    ? 'approximation'
    : 'exact';
}

/**
 * A token that was pasted is measured. One that is described has a length where the format gives it one: a compressed length follows from a text, an
 * escaped one from chance, and claims beyond ASCII from who writes them.
 */
export const sizes: Trusted<Inputs> = {
  basis: basisOfSize,
  error: 'compressed sizes of a shape depend on its names, escaped ones on chance, claims beyond ASCII on their writer',
};

/** The line with the token: of a split cookie the names of its parts are counted at their longest. */
export const lines: Trusted<Inputs> = {
  basis: (inputs) =>
    carriers[inputs.carrier].isNamed && splitOf(inputs.cookieName) !== undefined
      ? 'approximation'
      : basisOfSize(inputs),
  error: `a split cookie with the names of its parts at their longest; ${sizes.error}`,
};

/** Bytes held against limits: some of them count a whole head, of which only the field with the token is known. */
export const holding: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'the rest of a head is what was measured of one browser and one service; HTTP/2 lengths within 1%',
};
