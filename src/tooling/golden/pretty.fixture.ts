/** Markup as lines that a reader of a diff can follow. */

type Element = { readonly open: string; readonly name: string; readonly children: Node[] };
type Node = string | Element;

/** Room of a line; elements whose parts are drawn apart from each other have a line each, whatever their length. */
const LINE = 140;
const SHAPE = /^(line|rect|circle|path)$/;
const APART = /^(svg|g|figure|div|table|thead|tbody|tfoot|details|dl|ul|ol)$/;

function treeOf(markup: string): Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const [token, name] of markup.matchAll(/<\/?([\w-]+)(?:"[^"]*"|[^">])*>|[^<]+/g)) {
    if (name === undefined) open.at(-1)?.push(token);
    else if (token.startsWith('</')) open.pop();
    else {
      const element: Element = { open: token, name, children: [] };
      open.at(-1)?.push(element);
      if (!token.endsWith('/>')) open.push(element.children);
    }
  }
  return top;
}

function flat(node: Node): string {
  if (typeof node === 'string') return node;
  const { open, name, children } = node;
  if (children.length > 0) return `${open}${children.map(flat).join('')}</${name}>`;
  return SHAPE.test(name) ? open.replace(/>$/, '/>') : open.endsWith('/>') ? open : `${open}</${name}>`;
}

function linesOf(node: Node, indent: string): string[] {
  const line = indent + flat(node).replaceAll(/\s+/g, ' ').trim();
  if (typeof node === 'string') return line.trim() === '' ? [] : [line];
  const holdsElements = node.children.some((child) => typeof child !== 'string');
  if (!holdsElements || (!APART.test(node.name) && line.length <= LINE)) return [line];
  return [
    indent + node.open,
    ...node.children.flatMap((child) => linesOf(child, `${indent}  `)),
    `${indent}</${node.name}>`,
  ];
}

/**
 * Markup with one element a line, a row of a table or a paragraph on one line where it fits.
 *
 * @example pretty('<g><text x="1">a</text><rect/></g>') // '<g>\n  <text x="1">a</text>\n  <rect/>\n</g>\n'
 */
export const pretty = (markup: string): string =>
  treeOf(markup)
    .flatMap((node) => linesOf(node, ''))
    .map((line) => `${line}\n`)
    .join('');
