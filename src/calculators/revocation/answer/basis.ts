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
  error:
    'for sessions that send alike and at random; uneven ones refresh less often, but by a timer, which is S/T for any',
};
/** A mean over the age at which a token is revoked. */
export const timely: Trusted<Inputs> = {
  basis: 'approximation',
  error: 'for a revocation that comes at any age of the token alike',
};
