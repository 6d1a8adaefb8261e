import { isReference } from '../../models/token/token-format.ts';
import type { Inputs } from './fields.ts';
import { pastedOf } from './pasted.ts';
import { needsCurve, needsRsa } from './token-of.ts';

const built = ({ token }: Inputs): boolean => token.trim() === '';
const carriesClaims = (inputs: Inputs): boolean => built(inputs) && !isReference(inputs.format);
const fromShape = (inputs: Inputs): boolean => carriesClaims(inputs) && inputs.claims === undefined;
const isJose = ({ format }: Inputs): boolean => format === 'jws' || format === 'jwe';
const carrierOf = (inputs: Inputs): Inputs['carrier'] => pastedOf(inputs)?.carrier ?? inputs.carrier;

/** Inputs that matter only now and then: what a paste tells is not asked, nor what the format does not have. */
export const asked = {
  format: built,
  alg: (inputs: Inputs) => built(inputs) && isJose(inputs),
  rolesCount: fromShape,
  roleBytes: carriesClaims,
  otherClaimBytes: fromShape,
  claims: carriesClaims,
  growthClaim: carriesClaims,
  serializer: carriesClaims,
  header: (inputs: Inputs) => built(inputs) && isJose(inputs),
  enc: (inputs: Inputs) => built(inputs) && inputs.format === 'jwe',
  rsaBits: (inputs: Inputs) => built(inputs) && needsRsa(inputs),
  curve: (inputs: Inputs) => built(inputs) && needsCurve(inputs),
  identifier: (inputs: Inputs) => built(inputs) && inputs.format === 'opaque',
  carrier: (inputs: Inputs) => pastedOf(inputs)?.carrier === undefined,
  cookieName: (inputs: Inputs) =>
    pastedOf(inputs)?.cookieName === undefined &&
    (carrierOf(inputs) === 'cookie' ||
      (built(inputs) && (inputs.format === 'rails' || inputs.format === 'cookie-session'))),
  otherCookieBytes: (inputs: Inputs) =>
    pastedOf(inputs)?.otherCookieBytes === undefined && carrierOf(inputs) === 'cookie',
  protocol: ({ path }: Inputs) => path.some((hop) => hop !== 'browser'),
};
