import type { JsonObject } from '../claims/json.ts';
import type { Identifier } from '../identifiers.ts';
import type { Curve } from '../jose/ephemeral-key.ts';
import type { JweEncryption } from '../jose/jwe-algorithms.ts';

/** What may decide a token's length besides its claims. Each format reads what it `asks` for and nothing else. */
export type Settings = {
  /** a registered algorithm, or `usual`: the one that the format is made with unless somebody chooses */
  readonly alg: string;
  readonly enc: JweEncryption;
  /** modulus of the RSA key */
  readonly rsaBits: number;
  /** curve of the ephemeral key, for ECDH-ES */
  readonly curve: Curve;
  /** header members added to those that the algorithm writes */
  readonly members: JsonObject;
  readonly cookieName: string;
  readonly identifier: Identifier;
};

/** Settings of an ordinary token: what is measured where nobody says otherwise. */
export const ordinary: Settings = {
  alg: 'usual',
  enc: 'A256GCM',
  rsaBits: 2048,
  curve: 'P-256',
  members: {},
  cookieName: 'session',
  identifier: 'base64url-256',
};
