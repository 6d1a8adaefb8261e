import type { LimitResult } from '../../exchange/limits.ts';
import type { FormatName } from '../formats/index.ts';
import { compresses, isReference, tokenSizer } from '../token-format.ts';
import { rolesUntil, rolesUntilScanned } from './roles-until.ts';

/** Claims over which a slope is measured: a multiple of every block and group that encodings and ciphers step by (3, 5, 8, 9, 16). */
const spanBytes = 7200;

/**
 * Bytes on the wire for a byte of claims, on average over block and base64 steps, measured with the format's own tokens:
 * 4/3 for one base64, 16/9 for Rails' two, 0 where the token is only a reference. Undefined where the claims are
 * compressed: no slope exists.
 * @example wireBytesPerClaimByte('jws') // 1.3333
 */
export function wireBytesPerClaimByte(format: FormatName): number | undefined {
  if (isReference(format)) return 0;
  if (compresses(format)) return undefined;
  const size = tokenSizer({ format });
  return (size({ payloadBytes: spanBytes }).tokenBytes - size({ payloadBytes: 0 }).tokenBytes) / spanBytes;
}

/** Text that a compressed size is averaged over, and the most that is compressed to find a count. */
const meanOverBytes = 512;
const mostTextBytes = 65_536;

/**
 * The mean cost of one more element of the growing array, its comma included.
 * @param elementBytes the serialised element, quotes included
 * @param bytesAt token length at a count, asked only where the format compresses: the mean over the next half kilobyte
 * @example bytesPerRole('jws', 16, 32, () => 0) // 22.67
 */
export function bytesPerRole(
  format: FormatName,
  elementBytes: number,
  roles: number,
  bytesAt: (roles: number) => number,
): number {
  const slope = wireBytesPerClaimByte(format);
  if (slope !== undefined) return (elementBytes + 1) * slope;
  const further = Math.ceil(meanOverBytes / (elementBytes + 1));
  return (bytesAt(roles + further) - bytesAt(roles)) / further;
}

/**
 * Beyond this a compressed claim set is not built just to be measured: browsers drop such a cookie at half of it, and each count
 * asked for is a text to compress.
 */
const largestCompressedLimit = 8192;

/**
 * How many roles in all a limit still admits. Undefined where not even none fits, where the token does not grow, or where a
 * compressed one would have to be built beyond 8,192 bytes, or from more than 64 KiB of text.
 * @param elementBytes the serialised element, quotes included
 * @param held what the limit counts, for a token with so many roles
 * @example rolesAdmitted('jws', 16, { limitBytes: 4096 }, (roles) => 100 + 20 * roles) // 199
 */
export function rolesAdmitted(
  format: FormatName,
  elementBytes: number,
  { limitBytes }: Pick<LimitResult, 'limitBytes'>,
  held: (roles: number) => number,
): number | undefined {
  if (isReference(format)) return undefined;
  if (!compresses(format)) return rolesUntil(held, limitBytes);
  if (limitBytes > largestCompressedLimit) return undefined;
  const rolesIn = (bytes: number): number => Math.max(1, Math.floor(bytes / (elementBytes + 1)));
  return rolesUntilScanned(held, limitBytes, rolesIn(2 * limitBytes), rolesIn(mostTextBytes));
}
