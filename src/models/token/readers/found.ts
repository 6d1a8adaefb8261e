import type { Json } from '../claims/json.ts';
import type { TokenPart } from '../encoding/part.ts';
import type { Settings } from '../formats/settings.ts';

/**
 * What a format's reader made of a text. `parts` add up to its length; `header` and `claims` are there where they can be read
 * without a key. `claimBytes` is the length of the serialised claims, or of the plaintext as far as the padding
 * lets one see it (`claimBytesExact` is then false: block ciphers hide up to 15 bytes).
 */
export type Found = {
  readonly variant: string;
  readonly parts: readonly TokenPart[];
  readonly header?: Json | undefined;
  readonly claims?: Json | undefined;
  readonly claimBytes?: number | undefined;
  readonly claimBytesExact?: boolean | undefined;
  /** the claims as a zlib stream, where they are compressed: reading them needs a decompressor, which models have not */
  readonly compressedClaims?: Uint8Array | undefined;
  /** the settings that build one of the same length, but for the members of its header; absent where its format cannot build such a one */
  readonly settings?: Partial<Settings> | undefined;
};

/** Leaves out parts without bytes. @example present([{ name: 'a', bytes: 0 }]) // [] */
export const present = (parts: readonly TokenPart[]): readonly TokenPart[] => parts.filter((part) => part.bytes > 0);
