import { dotnetJson } from '../claims/serialise.ts';
import { base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';

/** Magic number and key id, key modifier and vector, in front of the ciphertext; HMAC-SHA-256 behind it. */
const beforeBytes = 4 + 16 + 16 + 16;
const macBytes = 32;

/**
 * Size of what ASP.NET Core's data protection makes of a ticket of so many bytes, with its default of AES-256-CBC and HMAC-SHA-256: one base64url text.
 * Claims are given as JSON here; the ticket itself is binary and names each claim's type in full, up to 60 bytes each.
 * Source: learn.microsoft.com, ASP.NET Core data protection, authenticated encryption details.
 * @example aspnet(84).tokenBytes // 240
 */
export function aspnet(ticketBytes: number): TokenSize {
  const ciphertext = cbcBytes(ticketBytes);
  return tokenOf([
    { name: 'key id, modifier, vector', bytes: base64urlBytes(beforeBytes) },
    { name: 'ciphertext', bytes: base64urlShare(beforeBytes, ciphertext) },
    { name: 'signature', bytes: base64urlShare(beforeBytes + ciphertext, macBytes) },
  ]);
}

/**
 * The cookie of ASP.NET Core's authentication.
 * @example recognise(`CfDJ8${'A'.repeat(129)}`).format // 'aspnet'
 */
export const aspnetFormat = {
  label: 'ASP.NET Core cookie',
  kind: 'value',
  dialect: dotnetJson,
  asks: asksNothing,
  sizer: () => ofBytes(aspnet),
} as const satisfies Format;
