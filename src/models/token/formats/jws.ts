import { javascript } from '../claims/serialise.ts';
import { jws } from '../jose/jws.ts';
import { isJwsAlgorithm, type JwsAlgorithm, usesRsaModulus } from '../jose/jws-algorithms.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { jsonInBase64 } from '../paste/encoded-json.ts';
import { joseSegments, modulusBits } from '../paste/jose.ts';
import { type Format, ofBytes } from './format.ts';
import { type Found, present } from './found.ts';

const meant = (alg: string): JwsAlgorithm | undefined =>
  alg === 'usual' ? 'RS256' : isJwsAlgorithm(alg) ? alg : undefined;

/**
 * Reads a compact JWS. Its payload is decoded, never verified, and may be any text or, nested, another token.
 * @example recognise('eyJhbGciOiJub25lIn0.e30.').format // 'jws'
 */
function readJws(text: string): Found | undefined {
  const jose = joseSegments(text, 3);
  if (jose === undefined) return undefined;
  const { header, alg } = jose;
  const [head = '', payload = '', signature = ''] = jose.segments;
  const rsaBits = isJwsAlgorithm(alg) && usesRsaModulus(alg) ? { rsaBits: modulusBits(signature) } : {};
  return {
    variant: alg,
    header,
    claims: jsonInBase64(payload),
    claimBytes: decodedBytes(payload),
    claimBytesExact: true,
    settings: isJwsAlgorithm(alg) ? { alg, ...rsaBits } : undefined,
    parts: present([
      { name: 'header', bytes: head.length },
      { name: 'payload', bytes: payload.length },
      { name: 'signature', bytes: signature.length },
      { name: 'separators', bytes: 2 },
    ]),
  };
}

/** The signed JWT, in any registered algorithm. */
export const jwsFormat = {
  label: 'JWS, signed JWT',
  named: 'A JWS, signed',
  family: 'jws',
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
  read: readJws,
} as const satisfies Format;
