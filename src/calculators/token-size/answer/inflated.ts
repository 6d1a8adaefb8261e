/** A cookie holds a few kilobytes; a stream that grows beyond this is an attack on whoever opens it. */
const mostBytes = 1_000_000;

/**
 * Text of a zlib stream, by the browser's own decompressor; undefined where it is broken, too large, or the browser has none.
 */
export async function inflated(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > mostBytes) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
