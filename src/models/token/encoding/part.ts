/** One piece of a token as it stands on the wire: what it is called and how many bytes it takes. */
export type TokenPart = { readonly name: string; readonly bytes: number };

/** A measured token: parts in wire order, their sum, and the most it can be where the format is random. */
export type TokenSize = {
  readonly parts: readonly TokenPart[];
  readonly tokenBytes: number;
  readonly tokenBytesMax: number;
};

/** The names under which formats list the state they carry; every other part is the price of carrying it. */
export const statePartNames: ReadonlySet<string> = new Set(['payload', 'ciphertext']);

/**
 * What the parts of one name take together; 0 where a token has none.
 * @example bytesOf([{ name: 'header', bytes: 20 }, { name: 'payload', bytes: 4 }], 'payload') // 4
 */
export const bytesOf = (parts: readonly TokenPart[], name: string): number =>
  parts.reduce((sum, part) => sum + (part.name === name ? part.bytes : 0), 0);

/**
 * Builds a token from its parts: parts without bytes are left out, so that every listed part can be seen,
 * and the parts always add up to `tokenBytes`. `randomExtraBytes` is what chance may add (percent-escapes).
 * @example tokenOf([{ name: 'payload', bytes: 4 }]) // tokenBytes 4
 */
export function tokenOf(parts: readonly TokenPart[], randomExtraBytes = 0): TokenSize {
  const present = parts.filter((part) => part.bytes > 0);
  const tokenBytes = present.reduce((sum, part) => sum + part.bytes, 0);
  return { parts: present, tokenBytes, tokenBytesMax: tokenBytes + randomExtraBytes };
}
