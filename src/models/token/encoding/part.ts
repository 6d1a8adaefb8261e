/** One piece of a token as it stands on the wire: what it is called and how many bytes it takes. */
export type TokenPart = { readonly name: string; readonly bytes: number };

/** What chance makes of a length: the bytes that it adds at least, usually, and at most. */
export type Chance = {
  /** the median, which is a part of the token like any other */
  readonly median: number;
  /** 90 of 100 lie between them */
  readonly p5: number;
  readonly p95: number;
  /** what it will not exceed */
  readonly most: number;
};

/** A measured token: parts in wire order and their sum, which is the median where chance decides the length. */
export type TokenSize = {
  readonly parts: readonly TokenPart[];
  readonly tokenBytes: number;
  readonly tokenBytesMin: number;
  readonly tokenBytesMax: number;
  /** 90 of 100 such tokens are this long */
  readonly likely: { readonly p5: number; readonly p95: number };
};

/** The names under which formats list the state they carry; every other part is the price of carrying it. */
export const statePartNames: ReadonlySet<string> = new Set(['payload', 'ciphertext']);

/**
 * What the parts of one name take together; 0 where a token has none.
 * @example bytesOf([{ name: 'header', bytes: 20 }, { name: 'payload', bytes: 4 }], 'payload') // 4
 */
export const bytesOf = (parts: readonly TokenPart[], name: string): number =>
  parts.reduce((sum, part) => sum + (part.name === name ? part.bytes : 0), 0);

const certain: Chance = { median: 0, p5: 0, p95: 0, most: 0 };

/**
 * Builds a token from its parts: parts without bytes are left out, so that every listed part can be seen,
 * and the parts always add up to `tokenBytes`. `chance` is what percent-escapes of a random text may be; its median is in the parts.
 * @example tokenOf([{ name: 'payload', bytes: 4 }]) // tokenBytes 4
 */
export function tokenOf(parts: readonly TokenPart[], { median, p5, p95, most } = certain): TokenSize {
  const present = parts.filter((part) => part.bytes > 0);
  const tokenBytes = present.reduce((sum, part) => sum + part.bytes, 0);
  const least = tokenBytes - median;
  return {
    parts: present,
    tokenBytes,
    tokenBytesMin: least,
    tokenBytesMax: least + most,
    likely: { p5: least + p5, p95: least + p95 },
  };
}

/**
 * Percent-escapes of base64 that is random: `+` and `/` are two characters in 64, and each becomes three. Normal by the number of
 * characters, bounded where one in millions lies beyond.
 * @param characters random ones
 * @param mostEscaped how many of them at most, where that is known more exactly
 * @example escapesOf(4000).median // 250
 */
export function escapesOf(characters: number, mostEscaped?: number): Chance {
  const mean = characters / 32;
  const deviation = Math.sqrt((characters * 31) / 1024);
  const at = (count: number) => 2 * Math.max(0, Math.round(count));
  return {
    median: at(mean),
    p5: at(mean - 1.645 * deviation),
    p95: at(mean + 1.645 * deviation),
    most: 2 * (mostEscaped ?? Math.ceil(mean + 5 * deviation)),
  };
}
