const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const urlSafe = `${standard.slice(0, -2)}-_`;
const wellFormed = /^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/;

const sextets = new Map([...standard, ...urlSafe].map((character) => [character, standard.indexOf(character)]));
sextets.set('-', 62).set('_', 63);

/**
 * Bytes of a base64 or base64url text, padded or not; undefined where it is neither. Written out because the models
 * run in places that disagree about `atob`, and because a token must be refused rather than half decoded.
 * @example decodeBase64('aGk') // Uint8Array [104, 105]
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!wellFormed.test(text)) return undefined;
  const body = text.replace(/=+$/, '');
  if (body.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of body) {
    held = ((held << 6) | (sextets.get(character) ?? 0)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

/** Bytes that a base64 text stands for, counted and not decoded. @example decodedBytes('aGk=') // 2 */
export const decodedBytes = (text: string): number => Math.floor((text.replace(/=+$/, '').length * 3) / 4);

/** UTF-8 text of some bytes; undefined where they are not UTF-8. @example utf8Text(new Uint8Array([104, 105])) // 'hi' */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
