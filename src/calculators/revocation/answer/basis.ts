import type { Trusted } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import { fields, type Inputs } from '../ask/fields.ts';

/** Exposures add up times that are inputs. */
export const guessedExposure = exactOnceGiven(fields, [
  'tokenLifetimeSeconds',
  'leewaySeconds',
  'acceptableExposureSeconds',
]);
/** The longest lifetime is what the leeway leaves of the acceptable exposure. */
export const guessedLifetime = exactOnceGiven(fields, ['acceptableExposureSeconds', 'leewaySeconds']);

/** Refreshes and what adds up with them. */
export const refreshes: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'as if a timer renewed every token; renewed at their next use, sessions that pause ask less often',
};
/** A mean over the age at which a token is revoked. */
export const timely: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'for a revocation that comes at any age of the token alike',
};
