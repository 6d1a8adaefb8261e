/**
 * What a host page and an embedded calculator say to each other, by `postMessage`. Part of `embed/v1`: names and meanings
 * are only added to. Both sides believe a message only from the other's window, from its origin, with this version, in one
 * of these shapes; anything else is dropped without an answer.
 */
import type { Problem } from '../kit/declare/define.ts';
import type { Given } from '../kit/read/read.ts';
import type { Envelope } from '../kit/say/envelope.ts';

/** The key that marks a message as ours; its value is the version. */
export const MARK = 'stateCalculator';
export const VERSION = 1;

/** `auto` follows the reader's system. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that somebody names; nothing and null are the reader's own. Undefined for what is none. */
export const themeOf = (named: unknown): Theme | undefined => THEMES.find((known) => known === (named || 'auto'));

/** From the host page. The first one also tells the frame whom to answer. */
export type ToFrame =
  | { readonly type: 'theme'; readonly theme: Theme }
  /**
   * Inputs and options by name, as in a link or in JSON; locked ones too, private ones never. Null takes one back. `told` is the
   * result that the frame told last before its page moved it, which loads it anew: what readers had typed is put back. Empty, it asks for a result.
   */
  | { readonly type: 'set'; readonly inputs: Given; readonly told?: Given | undefined }
  | { readonly type: 'print' };

/** From the frame. */
export type FromFrame =
  /** CSS pixels that the content needs. */
  | { readonly type: 'height'; readonly height: number }
  /** A result, once it is computed: the first, and each that differs. */
  | { readonly type: 'change'; readonly detail: Envelope }
  /** What is wrong with inputs that the host set; they are ignored. */
  | { readonly type: 'problem'; readonly detail: readonly Problem[] };

/** No calculator has as many inputs; a longer message is not meant well. */
const MOST_INPUTS = 100;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isShort = (value: unknown): value is Given => isRecord(value) && Object.keys(value).length <= MOST_INPUTS;

/** The message with its mark, ready to be posted. */
export const marked = <M extends ToFrame | FromFrame>(message: M): M & { readonly [MARK]: typeof VERSION } => ({
  [MARK]: VERSION,
  ...message,
});

/**
 * Reads what a frame was sent; undefined for anything that is not a message of this version in one of its shapes.
 * Inputs are only known to be a record here: their values are checked against the fields, as a link's are.
 *
 * @example readToFrame({ stateCalculator: 1, type: 'theme', theme: 'dark' }) // { type: 'theme', theme: 'dark' }
 */
export function readToFrame(data: unknown): ToFrame | undefined {
  if (!isRecord(data) || data[MARK] !== VERSION) return undefined;
  const { type, inputs, told } = data;
  if (type === 'print') return { type };
  if (type === 'theme') {
    const theme = data['theme'] ? themeOf(data['theme']) : undefined;
    return theme && { type, theme };
  }
  if (type !== 'set' || !isShort(inputs)) return undefined;
  return { type, inputs, told: isShort(told) ? told : undefined };
}
