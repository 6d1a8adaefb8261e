import { javascript } from '../claims/serialise.ts';
import { base64Bytes } from '../encoding/base64.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type Format, ofBytes } from './format.ts';

const sha1Base64urlBytes = 27;

/**
 * Size of what cookie-session sends: the session in padded base64 and a second cookie, `name.sig`, with
 * keygrip's SHA-1. The second, with the separator in front of it, is a part of the token.
 * Exact for cookie-session 2 with its default keygrip.
 * @param nameBytes length of the cookie's name ("session" is 7)
 * @example cookieSession(84, 7).tokenBytes // 153: 112, and 41 for "; session.sig=" and the digest
 */
export const cookieSession = (payloadBytes: number, nameBytes: number): TokenSize =>
  tokenOf([
    { name: 'payload', bytes: base64Bytes(payloadBytes) },
    { name: 'signature cookie', bytes: '; '.length + nameBytes + '.sig='.length + sha1Base64urlBytes },
  ]);

/**
 * The signed pair of cookies of Express's cookie-session.
 * @example recognise('eyJhIjoxfQ==').format // 'cookie-session'
 */
export const cookieSessionFormat = {
  label: 'cookie-session 2',
  kind: 'value',
  dialect: javascript,
  asks: () => ['cookieName'],
  sizer({ cookieName }) {
    const nameBytes = utf8Bytes(cookieName);
    return ofBytes((bytes) => cookieSession(bytes, nameBytes));
  },
} as const satisfies Format;
