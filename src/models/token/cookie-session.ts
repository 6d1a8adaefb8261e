import { base64Bytes } from './base64.ts';
import { type TokenSize, tokenOf } from './part.ts';

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
