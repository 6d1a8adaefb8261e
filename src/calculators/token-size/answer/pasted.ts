import { type Pasted, readPaste } from '../../../models/token/paste/read-paste.ts';
import type { Inputs } from '../ask/fields.ts';

let last: { readonly token: string; readonly pasted: Pasted | undefined } | undefined;

/**
 * The pasted token, read once for the many places that ask. Only the last one is held, and it is let go as soon as the
 * field is empty. Undefined where nothing is pasted or nothing can be measured.
 */
export function pastedOf({ token }: Pick<Inputs, 'token'>): Pasted | undefined {
  if (token.trim() === '') {
    last = undefined;
    return undefined;
  }
  if (last?.token !== token) last = { token, pasted: readPaste(token) };
  return last.pasted;
}
