import { carriers } from '../../../models/exchange/carriers.ts';
import { formats } from '../../../models/token/formats/index.ts';
import type { Settings } from '../../../models/token/formats/settings.ts';
import { isReference } from '../../../models/token/token-format.ts';
import { isClient } from '../answer/hops.ts';
import { isPasted } from '../answer/later-code.ts';
import { pastedOf } from '../answer/pasted.ts';
import type { Inputs } from './fields.ts';

const built = (inputs: Inputs): boolean => !isPasted(inputs);
const carriesClaims = (inputs: Inputs): boolean => built(inputs) && !isReference(inputs.format);
const fromShape = (inputs: Inputs): boolean => carriesClaims(inputs) && inputs.claims === undefined;
const carrierOf = (inputs: Inputs): Inputs['carrier'] => pastedOf(inputs)?.carrier ?? inputs.carrier;

/** Whether the length of a token built from the inputs follows a setting. */
const follows =
  (setting: keyof Settings) =>
  (inputs: Inputs): boolean =>
    built(inputs) && formats[inputs.format].asks(inputs.alg).includes(setting);
const followsName = follows('cookieName');

/** Inputs that matter only now and then: what a paste tells is not asked, nor what the format does not have. */
export const asked = {
  format: built,
  alg: follows('alg'),
  rolesCount: fromShape,
  roleBytes: carriesClaims,
  otherClaimBytes: fromShape,
  claims: carriesClaims,
  growthClaim: carriesClaims,
  serializer: carriesClaims,
  header: follows('members'),
  enc: follows('enc'),
  rsaBits: follows('rsaBits'),
  curve: follows('curve'),
  identifier: follows('identifier'),
  carrier: (inputs: Inputs) => pastedOf(inputs)?.carrier === undefined,
  cookieName: (inputs: Inputs) =>
    pastedOf(inputs)?.cookieName === undefined && (carriers[carrierOf(inputs)].isNamed || followsName(inputs)),
  otherCookieBytes: (inputs: Inputs) => pastedOf(inputs)?.otherCookieBytes === undefined,
  cookies: (inputs: Inputs) => pastedOf(inputs)?.otherCookieBytes === undefined,
  authorizationBytes: (inputs: Inputs) =>
    pastedOf(inputs)?.authorizationBytes === undefined && carriers[carrierOf(inputs)].isNamed,
  chunkBytes: (inputs: Inputs) => built(inputs) && carriers[inputs.carrier].isNamed,
  otherResponseBytes: (inputs: Inputs) => carriers[carrierOf(inputs)].isNamed,
  protocol: ({ path }: Inputs) => path.some((hop) => !isClient(hop)),
};
