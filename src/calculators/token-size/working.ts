import type { Step } from '../../kit/define.ts';
import { exact } from '../../kit/format.ts';
import { isReference } from '../../models/token/token-format.ts';
import type { Outputs } from './compute.ts';
import type { Inputs } from './fields.ts';
import { pastedOf } from './pasted.ts';

const bytes = (count: number): string => `${exact(count)} bytes`;
const built = (inputs: Inputs): boolean => pastedOf(inputs) === undefined;
const isFormat =
  (...formats: readonly Inputs['format'][]) =>
  (inputs: Inputs): boolean =>
    built(inputs) && formats.includes(inputs.format);

/** The parts written as a sum: every format ends in one. */
const sum = ({ parts, tokenBytes }: Outputs): string =>
  `${parts.map(({ name, bytes: count }) => `${name} ${exact(count)}`).join(' + ')} = ${bytes(tokenBytes)}`;

const step = (
  title: string,
  formula: string,
  when: (inputs: Inputs) => boolean,
  because: string,
): Step<Inputs, Outputs> => ({ title, formula, when, because, numbers: (_, outputs) => sum(outputs) });

/** The formulas with the reader's numbers: claims, token by format, header field, growth. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Claims as JSON, from a shape',
    formula: 'P = o + 1 + m + n\\,(r + 2) + (n - 1)',
    when: (inputs, { growth }) =>
      built(inputs) && inputs.claims === undefined && !isReference(inputs.format) && (growth?.roles ?? 0) > 0,
    numbers: ({ otherClaimBytes, rolesCount, roleBytes, growthClaim }, { payloadBytes = 0 }) => {
      const comma = otherClaimBytes > 2 ? ' + 1' : '';
      const member = JSON.stringify(growthClaim).length + ':[]'.length;
      return `${exact(otherClaimBytes)}${comma} + ${member} + ${exact(rolesCount)} × (${exact(roleBytes)} + 2) + ${exact(rolesCount - 1)} = ${bytes(payloadBytes)}`;
    },
    because:
      'Other claims o, a comma, the member with its name, colon and brackets m, n strings of r bytes with quotes, commas between.',
  },
  step(
    'Signed token (JWS)',
    'T = B(H) + 1 + B(P) + 1 + B(S), \\quad B(n) = \\lceil 4n/3 \\rceil',
    isFormat('jws'),
    'RFC 7515. RS and PS signatures are as long as the modulus, whatever the number in their name.',
  ),
  step(
    'Encrypted token (JWE)',
    'T = B(H) + B(K) + B(V) + B(C) + B(G) + 4',
    isFormat('jwe'),
    'RFC 7516. Header, encrypted key, vector, ciphertext, tag. CBC pads the ciphertext to the next block of 16, GCM does not.',
  ),
  step(
    'PASETO',
    'T = p + B(P + 64)',
    isFormat('paseto-v4-public', 'paseto-v4-local'),
    'PASETO version 4: a prefix of 9 or 10, and a signature, or nonce and tag, of 64 bytes in the same base64url.',
  ),
  step(
    'Fernet',
    'T = 4\\,\\lceil (57 + C(P)) / 3 \\rceil, \\quad C(P) = 16\\,(\\lfloor P/16 \\rfloor + 1)',
    isFormat('fernet'),
    'github.com/fernet/spec: version, time, vector and HMAC are 57 bytes.',
  ),
  step(
    'iron-session',
    'T = 209 + B(C(P)) + 13',
    isFormat('iron-session'),
    'iron-webcrypto 2: two salts in hex, vector, HMAC, separators and version; 13 for the expiry.',
  ),
  step(
    'cookie-session',
    'T = 4\\,\\lceil P/3 \\rceil + (2 + l + 5 + 27)',
    isFormat('cookie-session'),
    'The signature is a second cookie: its name of length l, “.sig=” and a SHA-1 of keygrip.',
  ),
  step(
    'Signed and compressed',
    'T = \\min(B(P),\\ 1 + B(Z)) + 1 + 6 + 1 + B(S)',
    isFormat('flask', 'django'),
    'Z is the zlib stream of the claims at level 6, S 20 bytes for Flask and 32 for Django.',
  ),
  step(
    'Rails encrypted cookie',
    'T = D(W) + 2 + 16 + 2 + 24 + e, \\quad W = e_0 + D(P), \\quad D(n) = 4\\,\\lceil n/3 \\rceil',
    isFormat('rails'),
    'ActiveSupport 6.1: claims in base64 inside an envelope that names the cookie, encrypted, base64 again; = is sent as %3D.',
  ),
  step(
    'Reference',
    'T = \\text{id}',
    isFormat('express-session', 'opaque'),
    'The state is elsewhere; the id has a fixed length.',
  ),
  step('Pasted', 'T = \\sum \\text{parts}', (inputs) => !built(inputs), 'Measured as it is sent, escapes included.'),
  {
    title: 'Header field',
    formula: 'F = \\text{name} + \\text{value} + \\text{other cookies}',
    numbers: (inputs, { tokenBytes, headerFieldBytes }) => {
      const carrier = pastedOf(inputs)?.carrier ?? inputs.carrier;
      const before = carrier === 'cookie' ? 'Cookie: name=' : 'Authorization: Bearer ';
      return `“${before}” and others ${exact(headerFieldBytes - tokenBytes)} + token ${exact(tokenBytes)} = ${bytes(headerFieldBytes)}`;
    },
    because: 'One HTTP/1.1 line without its line end: what most servers compare with their limit.',
  },
  {
    title: 'Each further role',
    formula: 'g = (r + 3) \\times 4/3',
    when: (_, { growth }) => growth?.roles !== undefined,
    numbers: (_, { growth }) => `${exact(Number((growth?.bytesPerRole ?? 0).toFixed(2)))} bytes on average`,
    because:
      'A mean: base64 and cipher blocks grow in steps (16/9 for Rails, measured for compressed formats), so the counts that fit are solved with the exact length.',
  },
];
