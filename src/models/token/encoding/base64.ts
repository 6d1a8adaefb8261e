/**
 * Characters of unpadded base64url, the alphabet of JOSE and PASETO: `ceil(4n/3)` (RFC 4648 section 5).
 * @param rawBytes bytes before encoding, an integer of 0 or more
 * @example base64urlBytes(84) // 112
 */
export const base64urlBytes = (rawBytes: number): number => Math.ceil((4 * rawBytes) / 3);

/**
 * Characters of padded base64: `4 * ceil(n/3)` (RFC 4648 section 4).
 * @param rawBytes bytes before encoding, an integer of 0 or more
 * @example base64Bytes(84) // 112
 */
export const base64Bytes = (rawBytes: number): number => 4 * Math.ceil(rawBytes / 3);

/**
 * Padding characters (`=`) at the end of padded base64: 0, 1 or 2. They matter where a value is percent-escaped.
 * @example base64PaddingBytes(16) // 2
 */
export const base64PaddingBytes = (rawBytes: number): number => base64Bytes(rawBytes) - base64urlBytes(rawBytes);

/**
 * The share of a base64url string that `rawBytes` take when they follow `offsetBytes` in the same encoding.
 * A format that encodes several fields at once (PASETO, Fernet) has no character that belongs to one field
 * alone; each boundary is rounded up, so that the shares add up to the whole.
 * @example base64urlShare(0, 64) // 86
 */
export const base64urlShare = (offsetBytes: number, rawBytes: number): number =>
  base64urlBytes(offsetBytes + rawBytes) - base64urlBytes(offsetBytes);
