import type { JsonDialect } from '../claims/serialise.ts';
import type { TokenSize } from '../encoding/part.ts';
import type { Settings } from './settings.ts';

/** Serialised claims as a length; `deflatedBytes` (zlib, level 6) is needed by the formats that compress. */
export type Payload = { readonly payloadBytes: number; readonly deflatedBytes?: number | undefined };

/** The algorithms of a format that has a choice of them. */
export type Algorithms = {
  /** The algorithm that a setting stands for; undefined where it makes tokens of another kind. */
  readonly meant: (alg: string) => string | undefined;
  /** What is wrong with one of another kind, and what to choose instead. */
  readonly refusal: { readonly rule: string; readonly fix: string };
};

/**
 * A token format. All that tells one from another is here, but for what reads a pasted one: nothing else asks for its id.
 */
export type Format = {
  /** In a list of formats: "Fernet". */
  readonly label: string;
  /** `value` grows with its claims, `compressed` with their zlib stream; a `reference` stands for state held elsewhere. */
  readonly kind: 'value' | 'compressed' | 'reference';
  /** A random text in it is escaped, so that chance decides its length. */
  readonly isEscaped?: boolean;
  /** What its own library writes the claims with. */
  readonly dialect: JsonDialect;
  /** What a plain JSON writer of the same surroundings writes in UTF-8, where that is not what JavaScript writes. */
  readonly plainDialect?: JsonDialect;
  readonly algorithms?: Algorithms;
  /** The `typ` that its header has unless somebody says otherwise. */
  readonly typ?: string;
  /** The hop of the facts whose limits its own library keeps. */
  readonly keeps?: string;
  /** The settings that decide its length, under an algorithm. */
  readonly asks: (alg: string) => readonly (keyof Settings)[];
  /** Measures tokens: what does not depend on the claims is measured once. */
  readonly sizer: (settings: Settings) => (payload: Payload) => TokenSize;
};

/** For formats that nothing but the claims decides. */
export const asksNothing = (): readonly [] => [];

/** A measure of claims as a measure of payloads, for the formats that do not compress. */
export const ofBytes =
  (size: (payloadBytes: number) => TokenSize) =>
  ({ payloadBytes }: Payload): TokenSize =>
    size(payloadBytes);
