import { utf8Bytes } from '../token/encoding/utf8-bytes.ts';

/** How the parts of a split cookie come about: what of the value goes into each. */
type Split = { readonly cookieName: string; readonly chunkBytes?: number | undefined };

/** Cookies that a value of so many bytes takes: one, unless its library splits it. @example cookiesOf(9000, 3936) // 3 */
export const cookiesOf = (valueBytes: number, chunkBytes = Number.MAX_VALUE): number =>
  Math.max(1, Math.ceil(valueBytes / chunkBytes));

/** The ends of the names of chunks: `.0` or `C1`, longer from the eleventh on. */
export const longestEnd = (cookies: number): number => (cookies > 1 ? 1 + String(cookies - 1).length : 0);

/**
 * What the names of a value's cookies take beyond one name: of the further ones, and the ends of all.
 * @example furtherNames(9000, { cookieName: 's', chunkBytes: 3936 }) // 14
 */
export function furtherNames(valueBytes: number, { cookieName, chunkBytes }: Split): number {
  const cookies = cookiesOf(valueBytes, chunkBytes);
  return (cookies - 1) * (utf8Bytes(cookieName) + '=; '.length) + cookies * longestEnd(cookies);
}
