/** Reads the components of a page. */
import { type MdastNode, type MdxJsxAttributeUnion, mdxToMdast } from 'satteri';
import type { Attributes } from './part.ts';

/** A page as a tree, read as the build of the site reads it. */
export const treeOf = (body: string): MdastNode => mdxToMdast(body, { features: { math: true } });

/** The expressions that pages have as values are text in disguise: raw text, and an address below the base path. */
const textIn = (code: string): string =>
  /^String\.raw`([^`]*)`$/.exec(code)?.[1] ??
  code.replace(/^`\$\{import\.meta\.env\.BASE_URL\}([^`]*)`$/, (_, path: string) => `/${path}`);

/** The properties of a component by their names; one without a value is the empty text. */
export const attributesOf = (attributes: readonly MdxJsxAttributeUnion[]): Attributes =>
  Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type === 'mdxJsxExpressionAttribute') throw new Error('properties that are spread cannot be read');
      const { name, value } = attribute;
      return [name, typeof value === 'object' && value !== null ? textIn(value.value) : (value ?? '')];
    }),
  );

type Use = { readonly name: string; readonly given: Attributes };

/**
 * Every component that a page uses, in the order of the page; what stands in code is none.
 *
 * @example usesOf('<Live of="replicas.replicas" />') // [{ name: 'Live', given: { of: 'replicas.replicas' } }]
 */
export function usesOf(body: string): readonly Use[] {
  const inside = (node: MdastNode): readonly Use[] => [
    ...(node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? [{ name: node.name ?? '', given: attributesOf(node.attributes) }]
      : []),
    ...('children' in node ? node.children.flatMap(inside) : []),
  ];
  return inside(treeOf(body));
}
