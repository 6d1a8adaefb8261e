import { javascript } from '../claims/serialise.ts';
import { jwe } from '../jose/jwe.ts';
import { isJweAlgorithm, type JweAlgorithm, keyManagement } from '../jose/jwe-algorithms.ts';
import { type Format, ofBytes } from './format.ts';

const meant = (alg: string): JweAlgorithm | undefined =>
  alg === 'usual' ? 'dir' : isJweAlgorithm(alg) ? alg : undefined;

const usesRsa = (management: JweAlgorithm): boolean => keyManagement(management).key === 'rsa';

/**
 * The encrypted JWT, under any registered key management and content encryption.
 * @example recognise('eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA').format // 'jwe'
 */
export const jweFormat = {
  label: 'JWE, encrypted JWT',
  kind: 'value',
  dialect: javascript,
  algorithms: {
    meant,
    refusal: { rule: 'signs, and a JWE is encrypted', fix: 'Choose one that encrypts, such as dir' },
  },
  asks(alg) {
    const management = meant(alg);
    return [
      'alg',
      'members',
      'enc',
      ...(management && usesRsa(management) ? (['rsaBits'] as const) : []),
      ...(management && keyManagement(management).adds === 'epk' ? (['curve'] as const) : []),
    ];
  },
  sizer({ alg, ...options }) {
    const management = meant(alg);
    if (management === undefined) throw new RangeError(`${alg} encrypts no JWE`);
    return ofBytes(jwe({ ...options, alg: management }));
  },
} as const satisfies Format;
