import { compresses } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';

let counter: ((text: string) => number) | undefined;

/** Takes what counts zlib streams. The whole calculator brings it along; a page has it from `prepare`. */
export function countWith(zlibBytes: (text: string) => number): void {
  counter = zlibBytes;
}

/** Fetches what counts zlib streams for the formats that compress: a third of the model's code, and most tokens are never compressed. */
export function prepare({ format }: Inputs): Promise<unknown> | undefined {
  if (counter || !compresses(format)) return undefined;
  return import('../../../models/token/zlib/zlib-bytes.ts').then(({ zlibBytes }) => countWith(zlibBytes));
}

/** Length of the zlib stream of a text. Throws before `prepare` is through. */
export function deflatedBytes(text: string): number {
  if (!counter) throw new Error('token-size compresses only what it was prepared for: await prepare(inputs) first');
  return counter(text);
}
