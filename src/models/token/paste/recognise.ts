import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type FormatName, formatNames } from '../formats/index.ts';
import { type Found, present } from '../readers/found.ts';
import { type Family, readers } from '../readers/index.ts';

/** What a text turned out to be. */
export type Recognised = Found & {
  readonly family: Family;
  /** absent for a text of no known format */
  readonly format?: FormatName | undefined;
};

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function read(text: string): Recognised | undefined {
  for (const format of formatNames) {
    const { read: readOne, family } = readers[format];
    const found = readOne?.(text);
    if (found) return { ...found, format, family };
  }
  return undefined;
}

/**
 * Tells what a token is, measures it *as it is sent*, quotes and percent-escapes included, and decodes what can be
 * read without a key. A text of no known format is `opaque`: its length is still its length.
 * @example recognise('v4.local.AAAA').family // 'opaque'
 */
export function recognise(sent: string): Recognised {
  const quoted = sent.length > 1 && sent.startsWith('"') && sent.endsWith('"');
  const bare = quoted ? sent.slice(1, -1) : sent;
  const text = bare.includes('%') ? unescaped(bare) : bare;
  const found = read(text);
  if (found === undefined) {
    return { family: 'opaque', variant: '', parts: present([{ name: 'value', bytes: utf8Bytes(sent) }]) };
  }
  // Every recognised format is ASCII, so a character is a byte.
  const escapes = { name: 'escapes', bytes: bare.length - text.length };
  const quotes = { name: 'quotes', bytes: quoted ? 2 : 0 };
  return { ...found, parts: present([...found.parts, escapes, quotes]) };
}
