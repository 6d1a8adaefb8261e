import type { Problem } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import { utf8Bytes } from '../../../models/token/encoding/utf8-bytes.ts';
import { formats } from '../../../models/token/formats/index.ts';
import { compresses } from '../../../models/token/token-format.ts';
import { isPasted, pasteReader } from '../answer/later-code.ts';
import { namesWithoutLength } from '../answer/named-cookies.ts';
import { pastedOf } from '../answer/pasted.ts';
import { objectIn } from '../answer/settings.ts';
import type { Inputs } from './fields.ts';

/** A JWS signs, a JWE encrypts: an algorithm of the other kind has no length there. */
function algorithmFits({ format, alg }: Inputs): Problem | undefined {
  const { algorithms } = formats[format];
  return algorithms && algorithms.meant(alg) === undefined ? { field: 'alg', ...algorithms.refusal } : undefined;
}

/** The header cannot name another algorithm than the one that makes the token. */
function headerAgrees({ format, alg, enc, header }: Inputs): Problem | undefined {
  const { algorithms, asks } = formats[format];
  if (algorithms === undefined) return undefined;
  const members = objectIn(header);
  const other = Object.hasOwn(members, 'alg') && members['alg'] !== algorithms.meant(alg);
  const otherEnc = asks(alg).includes('enc') && Object.hasOwn(members, 'enc') && members['enc'] !== enc;
  if (!other && !otherEnc) return undefined;
  return {
    field: 'header',
    rule: 'names another algorithm than the one chosen',
    fix: 'Leave alg and enc out of the header members and choose them above',
  };
}

const tokenReadable = (inputs: Inputs): Problem | undefined =>
  isPasted(inputs) && pasteReader() && pastedOf(inputs) === undefined
    ? { field: 'token', rule: 'holds no token', fix: 'Paste a token, or a Set-Cookie, Cookie or Authorization line' }
    : undefined;

/** zlib's stream is counted to the byte up to its window and a half; and a cookie of this size is long refused. */
const mostCompressedBytes = 65_536;

function compressible(inputs: Inputs): Problem | undefined {
  const { format, claims, rolesCount, roleBytes, otherClaimBytes } = inputs;
  if (!compresses(format)) return undefined;
  const bytes = claims === undefined ? otherClaimBytes + rolesCount * (roleBytes + 3) : utf8Bytes(claims);
  if (bytes <= mostCompressedBytes) return undefined;
  const field =
    claims !== undefined ? 'claims' : otherClaimBytes > mostCompressedBytes ? 'otherClaimBytes' : 'rolesCount';
  return {
    field,
    rule: `make more than ${exact(mostCompressedBytes)} bytes of claims, too much to compress on every change`,
    fix: 'Enter fewer or shorter ones; a browser refuses such a cookie anyway',
  };
}

/** A cookie in the list has the length of its value. */
function cookiesHaveLengths({ cookies }: Inputs): Problem | undefined {
  const [name] = namesWithoutLength(cookies);
  return name === undefined
    ? undefined
    : {
        field: 'cookies',
        rule: `gives no length for ${name}`,
        fix: 'Enter the bytes of its value, or {"bytes": 280, "count": 12}',
      };
}

/** Rules across fields, each with the field beside which it is shown. */
export const rules = [algorithmFits, headerAgrees, tokenReadable, compressible, cookiesHaveLengths] as const;
