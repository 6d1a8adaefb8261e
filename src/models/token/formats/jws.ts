import { javascript } from '../claims/serialise.ts';
import { jws } from '../jose/jws.ts';
import { isJwsAlgorithm, type JwsAlgorithm, usesRsaModulus } from '../jose/jws-algorithms.ts';
import { type Format, ofBytes } from './format.ts';

const meant = (alg: string): JwsAlgorithm | undefined =>
  alg === 'usual' ? 'RS256' : isJwsAlgorithm(alg) ? alg : undefined;

/**
 * The signed JWT, in any registered algorithm.
 * @example recognise('eyJhbGciOiJub25lIn0.e30.').format // 'jws'
 */
export const jwsFormat = {
  label: 'JWS, signed JWT',
  kind: 'value',
  dialect: javascript,
  algorithms: {
    meant,
    refusal: { rule: 'encrypts, and a JWS is signed', fix: 'Choose one that signs, such as RS256 or ES256' },
  },
  typ: 'JWT',
  asks(alg) {
    const signature = meant(alg);
    return signature && usesRsaModulus(signature) ? ['alg', 'members', 'rsaBits'] : ['alg', 'members'];
  },
  sizer({ alg, rsaBits, members }) {
    const signature = meant(alg);
    if (signature === undefined) throw new RangeError(`${alg} signs no JWS`);
    return ofBytes(jws(signature, rsaBits, members));
  },
} as const satisfies Format;
