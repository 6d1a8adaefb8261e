import { javascript } from '../claims/serialise.ts';
import { base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { type TokenPart, type TokenSize, tokenOf } from '../encoding/part.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';

const footerParts = (footerBytes: number): readonly TokenPart[] =>
  footerBytes > 0
    ? [
        { name: 'separators', bytes: 1 },
        { name: 'footer', bytes: base64urlBytes(footerBytes) },
      ]
    : [];

/**
 * Size of a PASETO `v4.public`: the claims and an Ed25519 signature of 64 bytes in one base64url string.
 * Length `10 + B(P + 64)`; an implicit assertion adds nothing. PASETO Version4, section Sign. Exact.
 * @param footerBytes bytes of the footer before encoding, 0 for none
 * @example pasetoPublic(116).tokenBytes // 250
 */
export const pasetoPublic = (payloadBytes: number, footerBytes = 0): TokenSize =>
  tokenOf([
    { name: 'prefix', bytes: 10 },
    { name: 'payload', bytes: base64urlBytes(payloadBytes) },
    { name: 'signature', bytes: base64urlShare(payloadBytes, 64) },
    ...footerParts(footerBytes),
  ]);

/**
 * Size of a PASETO `v4.local`: nonce (32), ciphertext as long as the claims, tag (32) in one base64url string.
 * Length `9 + B(P + 64)`. PASETO Version4, section Encrypt. Exact.
 * @param footerBytes bytes of the footer before encoding, 0 for none
 * @example pasetoLocal(116).tokenBytes // 249
 */
export const pasetoLocal = (payloadBytes: number, footerBytes = 0): TokenSize =>
  tokenOf([
    { name: 'prefix', bytes: 9 },
    { name: 'nonce', bytes: base64urlBytes(32) },
    { name: 'ciphertext', bytes: base64urlShare(32, payloadBytes) },
    { name: 'tag', bytes: base64urlShare(32 + payloadBytes, 32) },
    ...footerParts(footerBytes),
  ]);

const paseto = {
  kind: 'value',
  dialect: javascript,
  asks: asksNothing,
} as const;

/**
 * The signed PASETO.
 * @example recognise(`v4.public.${'A'.repeat(90)}`).format // 'paseto-v4-public'
 */
export const pasetoPublicFormat = {
  ...paseto,
  label: 'PASETO v4.public',
  sizer: () => ofBytes((bytes) => pasetoPublic(bytes)),
} as const satisfies Format;

/**
 * The encrypted PASETO.
 * @example recognise(`v4.local.${'A'.repeat(90)}`).format // 'paseto-v4-local'
 */
export const pasetoLocalFormat = {
  ...paseto,
  label: 'PASETO v4.local',
  sizer: () => ofBytes((bytes) => pasetoLocal(bytes)),
} as const satisfies Format;
