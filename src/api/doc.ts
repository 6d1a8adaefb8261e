import ts from 'typescript';

/** A doc comment, taken apart. Paragraphs and texts are Markdown as far as code comments use it: `code`, lists, blank lines. */
export type Doc = {
  readonly paragraphs: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string | undefined;
  readonly examples: readonly string[];
};

const textOf = (comment: ts.JSDoc['comment']): string => (ts.getTextOfJSDocComment(comment) ?? '').trim();

/** Blank lines part paragraphs; a list stays one paragraph of several lines. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/**
 * The doc comment in front of a declaration; undefined where there is none. The last one counts, as it does for editors.
 *
 * @example docOf(erlangCDeclaration)?.examples // ['erlangC(14, 10) // 0.174131933595']
 */
export function docOf(node: ts.Node): Doc | undefined {
  const found = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  if (!found) return undefined;
  const tags = found.tags ?? [];
  const returns = tags.find(ts.isJSDocReturnTag);
  return {
    paragraphs: paragraphsOf(textOf(found.comment)),
    parameters: tags.flatMap((tag) =>
      ts.isJSDocParameterTag(tag) ? [{ name: tag.name.getText(), text: textOf(tag.comment) }] : [],
    ),
    returns: returns && textOf(returns.comment),
    examples: tags.filter((tag) => tag.tagName.text === 'example').map((tag) => textOf(tag.comment)),
  };
}
