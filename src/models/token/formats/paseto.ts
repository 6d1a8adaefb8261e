import { javascript } from '../claims/serialise.ts';
import { base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { type TokenPart, type TokenSize, tokenOf } from '../encoding/part.ts';
import { decodeBase64 } from '../paste/base64-text.ts';
import { jsonIn, jsonInBase64 } from '../paste/encoded-json.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';
import { type Found, present } from './found.ts';

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

const token = /^(v[1-4])\.(local|public)\.([A-Za-z0-9_-]+)(?:\.([A-Za-z0-9_-]+))?$/;

/** How a purpose lays out its bytes beside the claims, by PASETO version (1 to 4). */
type Purpose = {
  readonly name: 'public' | 'local';
  readonly nonceBytes: Readonly<Record<string, number>>;
  /** of the signature or the tag */
  readonly proofBytes: Readonly<Record<string, number>>;
  readonly carried: string;
  readonly proof: string;
};
const publicPurpose: Purpose = {
  name: 'public',
  nonceBytes: {},
  proofBytes: { v1: 256, v2: 64, v3: 96, v4: 64 },
  carried: 'payload',
  proof: 'signature',
};
const localPurpose: Purpose = {
  name: 'local',
  nonceBytes: { v1: 32, v2: 24, v3: 32, v4: 32 },
  proofBytes: { v1: 48, v2: 16, v3: 48, v4: 32 },
  carried: 'ciphertext',
  proof: 'tag',
};

/** Reads a PASETO of one purpose and any version; only version 4 can be built here. Claims that can be read are decoded, never verified. */
const reader =
  ({ name, nonceBytes, proofBytes, carried, proof }: Purpose) =>
  (text: string): Found | undefined => {
    const [, version = '', purpose = '', body = '', footer] = token.exec(text) ?? [];
    const bytes = purpose === name ? decodeBase64(body) : undefined;
    if (bytes === undefined) return undefined;
    const before = nonceBytes[version] ?? 0;
    const after = proofBytes[version] ?? 0;
    const claimBytes = bytes.length - before - after;
    if (claimBytes < 0) return undefined;
    return {
      variant: `${version}.${purpose}`,
      header: footer === undefined ? undefined : jsonInBase64(footer),
      claims: before === 0 ? jsonIn(bytes.subarray(0, claimBytes)) : undefined,
      claimBytes,
      claimBytesExact: true,
      settings: version === 'v4' ? {} : undefined,
      parts: present([
        { name: 'prefix', bytes: version.length + purpose.length + 2 },
        { name: 'nonce', bytes: base64urlBytes(before) },
        { name: carried, bytes: base64urlShare(before, claimBytes) },
        { name: proof, bytes: base64urlShare(before + claimBytes, after) },
        { name: 'separators', bytes: footer === undefined ? 0 : 1 },
        { name: 'footer', bytes: footer?.length ?? 0 },
      ]),
    };
  };

const paseto = {
  named: 'A PASETO',
  family: 'paseto',
  kind: 'value',
  dialect: javascript,
  headName: 'Footer',
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
  read: reader(publicPurpose),
} as const satisfies Format;

/**
 * The encrypted PASETO.
 * @example recognise(`v4.local.${'A'.repeat(90)}`).format // 'paseto-v4-local'
 */
export const pasetoLocalFormat = {
  ...paseto,
  label: 'PASETO v4.local',
  sizer: () => ofBytes((bytes) => pasetoLocal(bytes)),
  read: reader(localPurpose),
} as const satisfies Format;
