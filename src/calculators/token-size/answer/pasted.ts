import type { Pasted } from '../../../models/token/paste/read-paste.ts';
import type { Inputs } from '../ask/fields.ts';
import { isPasted, pasteReader } from './later-code.ts';

let last: { readonly token: string; readonly pasted: Pasted | undefined } | undefined;

/**
 * The pasted token, read once for the many places that ask. Only the last one is held, and it is let go as soon as the
 * field is empty. Undefined where nothing is pasted, nothing can be measured, or the reader is still on its way.
 */
export function pastedOf(inputs: Pick<Inputs, 'token'>): Pasted | undefined {
  const { token } = inputs;
  const read = pasteReader();
  if (!isPasted(inputs) || !read) {
    last = undefined;
    return undefined;
  }
  if (last?.token !== token) last = { token, pasted: read(token) };
  return last.pasted;
}
