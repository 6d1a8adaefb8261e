/** The body of a page as plain Markdown: its components say in words what they show. */
import type { MdastNode } from 'satteri';
import { attributesOf, treeOf } from './mdx.ts';
import { notRunWords } from './not-run.ts';
import { said } from './part.ts';
import { parts } from './part-words.ts';

/** A block of code as its author wrote it, with the note where nobody ran it. */
function codeOf(block: string, meta: string | null | undefined): string {
  const words = notRunWords(meta);
  return words ? `${block.replace(/ ?not-run=\S+/, '')}\n\n*${words}*` : block;
}

/** Marks words that no hand wrote, for whoever looks for those that one did. */
export type Told = (words: string) => string;
const asItIs: Told = (words) => words;

/**
 * Markdown stays letter by letter as its author wrote it; only what is MDX is replaced: imports and comments by nothing, components by their words.
 * Throws, naming the component, for one that is not known or not well used, and for an expression, whose value only a build knows.
 *
 * @param told writes what a part tells of a calculator, a fact or the decision; as it is where left out
 * @example plainMarkdown('You need <Live of="replicas.replicas" />.') // 'You need 9.'
 */
export function plainMarkdown(body: string, told: Told = asItIs): string {
  const spanOf = ({ position }: MdastNode) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const;

  /** The children of a node, and whatever stands around them where `from` and `to` say so. */
  function between(children: readonly MdastNode[], from: number, to: number): string {
    let at = from;
    const pieces = children.map((child) => {
      const [start, end] = spanOf(child);
      const piece = body.slice(at, start) + plain(child);
      at = end;
      return piece;
    });
    return pieces.join('') + body.slice(at, to);
  }

  function plain(node: MdastNode): string {
    const [start, end] = spanOf(node);
    switch (node.type) {
      case 'mdxjsEsm':
        return '';
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) return '';
        throw new Error(`{${node.value}}: an expression has no words for Markdown`);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const { children } = node;
        const [first, last] = [children[0], children.at(-1)];
        const inside = first && last ? between(children, spanOf(first)[0], spanOf(last)[1]) : '';
        const part = parts[node.name ?? ''];
        try {
          if (!part) throw new Error(`it has no words for Markdown; there are ${Object.keys(parts).join(', ')}`);
          const words = said(part, attributesOf(node.attributes), inside);
          return part.tells ? told(words) : words;
        } catch (error) {
          throw new Error(`<${node.name ?? ''}>: ${error instanceof Error ? error.message : error}`);
        }
      }
      case 'code':
        return codeOf(body.slice(start, end), node.meta);
      default:
        return 'children' in node ? between(node.children, start, end) : body.slice(start, end);
    }
  }

  return plain(treeOf(body));
}
