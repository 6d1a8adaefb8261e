import type { TokenSize } from './encoding/part.ts';
import type { Payload } from './formats/format.ts';
import { type FormatName, formats } from './formats/index.ts';
import { ordinary, type Settings } from './formats/settings.ts';

/** A token format with what decides its length besides the claims; what is left out is that of an ordinary token. */
export type TokenFormat = { readonly format: FormatName } & Partial<Settings>;

/** Whether the claims travel as a zlib stream. @example compresses('jws') // false */
export const compresses = (format: FormatName): boolean => formats[format].kind === 'compressed';

/** Whether it stands for state held elsewhere: its length does not follow the claims. @example isReference('opaque') // true */
export const isReference = (format: FormatName): boolean => formats[format].kind === 'reference';

/** Whether two tokens of the same claims differ in length, since a random text in it is escaped. @example hasRandomLength('rails') // true */
export const hasRandomLength = (format: FormatName): boolean => formats[format].isEscaped === true;

/**
 * Measures tokens of one format: what does not depend on the claims is measured once.
 * @returns the size, with its parts, for a payload
 * @throws RangeError for an algorithm that the format does not have, or where a compressing format is measured without the length of its zlib stream
 * @example tokenSizer({ format: 'fernet' })({ payloadBytes: 84 }).tokenBytes // 204
 */
export const tokenSizer = ({ format, ...settings }: TokenFormat): ((payload: Payload) => TokenSize) =>
  formats[format].sizer({ ...ordinary, ...settings });
