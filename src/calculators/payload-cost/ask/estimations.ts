import type { Estimation } from '../../../kit/declare/define.ts';
import { quantity } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from './fields.ts';

const known = { group: 'estimate', from: 'an example' } as const;
const base64urlLength = (bytes: number): number => Math.ceil((4 * bytes) / 3);

/** The length of a signed token around raw claims. */
export const tokenFromClaims: Estimation<Inputs> = {
  fields: {
    claims: quantity({ ...known, label: 'Claims as JSON', unit: 'bytes', min: 2, max: 5_000_000, default: 1500 }),
    signature: quantity({ ...known, label: 'Signature', unit: 'bytes', min: 0, max: 10_000, default: 256 }),
  },
  estimate({ claims = 0, signature = 0 }) {
    const carriedBytes = 36 + 1 + base64urlLength(claims) + 1 + base64urlLength(signature);
    return {
      sets: { carriedBytes },
      because: `JWS: a header of 36, claims ${exact(base64urlLength(claims))}, signature ${exact(base64urlLength(signature))} and two dots. RS256 signs with 256 bytes, ES256 with 64, HS256 with 32.`,
    };
  },
};
