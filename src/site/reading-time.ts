const WORDS_PER_MINUTE = 230;

/**
 * Minutes to read a page: its words without code, components and imports, at 230 words a minute, rounded up.
 *
 * @see Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019): 238 words of prose a minute
 * @example readingMinutes('word '.repeat(231)) // 2
 */
export function readingMinutes(body: string): number {
  const words = body
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/^import .*$/gm, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word));
  return Math.max(1, Math.ceil(words.length / WORDS_PER_MINUTE));
}
