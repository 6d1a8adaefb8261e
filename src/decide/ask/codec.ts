/** An inventory behind the `#` of an address: JSON in base64url, deflated where that is shorter. */
import { EDITION } from '../../kit/declare/edition.ts';
import type { Inventory } from './inventory.ts';

/**
 * Above it, an address is refused: the inventory goes into a record instead. No server sees it, but what passes addresses on (mail, chat, tickets) has
 * limits of its own; and a stock nginx takes 8,177 bytes where an older address has it behind `?`.
 */
export const LONGEST_ADDRESS = 7000;
/** A deflated text may grow so far: a short address must not fill the memory. */
const MOST_CHARACTERS = 1_000_000;

const toBase64url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** Passes bytes through a compressing or expanding stream, and gives up beyond a length. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The inventory as the value of `i`. */
export async function encodeInventory(inventory: Inventory): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(inventory));
  const plain = `j${toBase64url(bytes)}`;
  const packed = `z${toBase64url(await through(bytes, new CompressionStream('deflate-raw'), MOST_CHARACTERS))}`;
  return packed.length < plain.length ? packed : plain;
}

/** What `i` held, to be read as an inventory; undefined where it is not one that this site wrote. */
export async function decodeInventory(text: string): Promise<unknown> {
  if (text.length > LONGEST_ADDRESS || !/^[jz][\w-]+$/.test(text)) return undefined;
  try {
    const bytes = fromBase64url(text.slice(1));
    const json = text.startsWith('z')
      ? await through(bytes, new DecompressionStream('deflate-raw'), MOST_CHARACTERS)
      : bytes;
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    return value;
  } catch {
    return undefined;
  }
}

/**
 * The address that opens an inventory again, with its edition pinned.
 *
 * @example await decideLink(inventory, 'https://example.com') // 'https://example.com/decide/#e=2026-12&i=j…'
 */
export async function decideLink(inventory: Inventory, site: string): Promise<string> {
  return `${site.replace(/\/$/, '')}/decide/#e=${EDITION}&i=${await encodeInventory(inventory)}`;
}
