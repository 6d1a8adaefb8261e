/** Code that only some tokens need, a third of the model: a page fetches it with `prepare`, the whole calculator brings it along. */
import type { Pasted } from '../../../models/token/paste/read-paste.ts';
import { compresses } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';

type LaterCode = {
  readonly zlibBytes: (text: string) => number;
  readonly readPaste: (text: string) => Pasted | undefined;
};

let known: Partial<LaterCode> = {};

export function learn(code: Partial<LaterCode>): void {
  known = { ...known, ...code };
}

export const isPasted = ({ token }: Pick<Inputs, 'token'>): boolean => token.trim() !== '';

/** Fetches what counts zlib streams for a format that compresses, and what reads tokens for a pasted one. */
export function prepare(inputs: Inputs): Promise<unknown> | undefined {
  const needed = [
    ...(compresses(inputs.format) && !known.zlibBytes ? [import('../../../models/token/zlib/zlib-bytes.ts')] : []),
    ...(isPasted(inputs) && !known.readPaste ? [import('../../../models/token/paste/read-paste.ts')] : []),
  ];
  return needed.length > 0 ? Promise.all(needed).then((files) => learn(Object.assign({}, ...files))) : undefined;
}

/** Length of the zlib stream of a text. Throws before `prepare` is through. */
export function deflatedBytes(text: string): number {
  if (!known.zlibBytes) throw new Error('token-size compresses what it was prepared for: await prepare(inputs) first');
  return known.zlibBytes(text);
}

/** What reads a pasted token; undefined before `prepare` is through. */
export const pasteReader = (): LaterCode['readPaste'] | undefined => known.readPaste;
