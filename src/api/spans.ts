/** A stretch of text: plain, code, a comment in code, or the name of something else in the reference. */
export type Span = { readonly text: string; readonly kind?: 'code' | 'comment'; readonly name?: string };

/**
 * Words of a doc comment. Line breaks were for the source; `code` and links to names are marked.
 *
 * @example wordsOf('Half of {@link erlangC}.', new Set(['erlangC'])) // 'Half of ', erlangC as code with its name, '.'
 */
export function wordsOf(text: string, names: ReadonlySet<string>): readonly Span[] {
  const plain = text.replaceAll(/\s*\n\s*/g, ' ');
  return plain.split(/(`[^`]+`|\{@link \w+\})/).flatMap((part): readonly Span[] => {
    const code = /^`(.+)`$|^\{@link (\w+)\}$/.exec(part)?.slice(1).find(Boolean);
    if (code === undefined) return part === '' ? [] : [{ text: part }];
    return [{ text: code, kind: 'code', ...(names.has(code) && { name: code }) }];
  });
}

/**
 * A signature with the names that the reference explains elsewhere, and its comments.
 *
 * @example codeOf('replicaPlan(question: ReplicaQuestion): ReplicaPlan', names, 'replicaPlan')
 */
export function codeOf(text: string, names: ReadonlySet<string>, own: string): readonly Span[] {
  return text
    .split(/(\/\*[\s\S]*?\*\/|'[^']*'|\b[A-Z]\w+\b)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      ...(part.startsWith('/*') && { kind: 'comment' }),
      ...(names.has(part) && part !== own && { name: part }),
    }));
}
