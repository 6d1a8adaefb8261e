import type { Step } from '../../../kit/declare/define.ts';
import type { FormatName } from '../../../models/token/formats/index.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

/** How a format's length comes about: a formula with the reader's numbers as its parts. */
export type FormatStep = Pick<Step<Inputs, Outputs>, 'title' | 'formula' | 'because'>;

const paseto: FormatStep = {
  title: 'PASETO',
  formula: 'T = p + B(P + 64)',
  because:
    'PASETO version 4: a prefix of 9 or 10, and a signature, or nonce and tag, of 64 bytes in the same base64url.',
};
const stamped: FormatStep = {
  title: 'Signed and compressed',
  formula: 'T = \\min(B(P),\\ 1 + B(Z)) + 1 + 6 + 1 + B(S)',
  because: 'Z is the zlib stream of the claims at level 6, S 20 bytes for Flask and 32 for Django.',
};
const reference: FormatStep = {
  title: 'Reference',
  formula: 'T = \\text{id}',
  because: 'The state is elsewhere; the id has a fixed length.',
};

/** The working of each format, in the order in which the formulas are listed. */
export const formatSteps: { readonly [F in FormatName]: FormatStep } = {
  jws: {
    title: 'Signed token (JWS)',
    formula: 'T = B(H) + 1 + B(P) + 1 + B(S), \\quad B(n) = \\lceil 4n/3 \\rceil',
    because: 'RFC 7515. RS and PS signatures are as long as the modulus, whatever the number in their name.',
  },
  jwe: {
    title: 'Encrypted token (JWE)',
    formula: 'T = B(H) + B(K) + B(V) + B(C) + B(G) + 4',
    because:
      'RFC 7516. Header, encrypted key, vector, ciphertext, tag. CBC pads the ciphertext to the next block of 16, GCM does not.',
  },
  'paseto-v4-public': paseto,
  'paseto-v4-local': paseto,
  fernet: {
    title: 'Fernet',
    formula: 'T = 4\\,\\lceil (57 + C(P)) / 3 \\rceil, \\quad C(P) = 16\\,(\\lfloor P/16 \\rfloor + 1)',
    because: 'github.com/fernet/spec: version, time, vector and HMAC are 57 bytes.',
  },
  'iron-session': {
    title: 'iron-session',
    formula: 'T = 209 + B(C(P)) + 13',
    because: 'iron-webcrypto 2: two salts in hex, vector, HMAC, separators and version; 13 for the expiry.',
  },
  'cookie-session': {
    title: 'cookie-session',
    formula: 'T = 4\\,\\lceil P/3 \\rceil + (2 + l + 5 + 27)',
    because: 'The signature is a second cookie: its name of length l, “.sig=” and a SHA-1 of keygrip.',
  },
  flask: stamped,
  django: stamped,
  rails: {
    title: 'Rails encrypted cookie',
    formula: 'T = D(W) + 2 + 16 + 2 + 24 + e, \\quad W = e_0 + D(P), \\quad D(n) = 4\\,\\lceil n/3 \\rceil',
    because:
      'ActiveSupport 6.1: claims in base64 inside an envelope that names the cookie, encrypted, base64 again; = is sent as %3D.',
  },
  laravel: {
    title: 'Laravel encrypted cookie',
    formula: 'T = D(J) + e, \\quad J = 126 + D(C(P + 41)), \\quad D(n) = 4\\,\\lceil n/3 \\rceil',
    because:
      'Illuminate 9 to 12: a hash of the name, AES-256-CBC, base64, JSON with vector and HMAC, base64 again; = is sent as %3D.',
  },
  aspnet: {
    title: 'ASP.NET Core cookie',
    formula: 'T = B(84 + C(P)), \\quad C(P) = 16\\,(\\lfloor P/16 \\rfloor + 1)',
    because:
      'Data protection: magic number, key id, modifier, vector and HMAC are 84 bytes. P is the ticket, in which each claim names its type in full.',
  },
  'express-session': reference,
  opaque: reference,
};
