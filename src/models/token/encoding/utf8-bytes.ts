/**
 * Bytes of a string in UTF-8, without allocating them: a token is measured on every keystroke.
 * A lone surrogate counts 3, as the replacement character that every encoder writes for it.
 * @example utf8Bytes('é') // 2
 */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
    } else {
      bytes += 2;
      const next = unit >= 0xd800 && unit <= 0xdbff ? text.charCodeAt(i + 1) : 0;
      // A pair is two units and four bytes: two more than its length, and its second half is consumed here.
      if (next >= 0xdc00 && next <= 0xdfff) i++;
    }
  }
  return bytes;
}
