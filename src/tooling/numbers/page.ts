/** What a built page shows, as text: which of its numbers say where they are from, and which do not. */
import { type HastNode, htmlToHast } from 'satteri';
import { CODE, numbersIn, type Stray, TOLD } from './numbers.ts';

/** What nobody reads in a sentence: code, formulas, controls, and what stands around every page. */
const unread = new Set(
  'script style template pre code kbd math select option input textarea button header footer nav head'.split(' '),
);
/** Inside a sentence; everything else ends one. */
const inline = new Set('a abbr b cite data em i mark small span strong sub sup time tspan u var'.split(' '));

/**
 * What has numbers that no hand wrote names its quantity: a live number the address of its output, a number of a worked service its input, the line of
 * example numbers its field, the working its calculator, an island its component, and a table or list (`data-numbers`) the data that it was made from.
 */
const telling = ['dataOf', 'dataGiven', 'dataSaid', 'dataWorking', 'dataNumbers', 'component-url'];

type Element = Extract<HastNode, { type: 'element' }>;

const attribute = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name];
  return value === undefined || value === null ? undefined : String(value);
};
const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  [className ?? []].flat().map(String).includes(name);

/** The name of the quantity that an element shows; undefined where it shows none, or does not say which. */
function quantityIn(node: Element): string | undefined {
  // A fact names its row by its link, a compact calculator itself
  if (hasClass(node, 'fact')) return attribute(node, 'href');
  if (hasClass(node, 'compact')) return attribute(node, 'dataId');
  return telling.map((name) => attribute(node, name)).find((value) => value !== undefined);
}

/** A live number of a built page: its address, what the page fixes for it, and what it shows. */
export type LiveNumber = { readonly of: string; readonly with: string; readonly text: string };

export type PageText = {
  /** Sentences and cells, with a sign in place of what is told. */
  readonly sentences: readonly string[];
  readonly live: readonly LiveNumber[];
};

const textOf = (node: HastNode): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Reads a built page. */
export function pageText(html: string): PageText {
  const sentences: string[] = [];
  const live: LiveNumber[] = [];
  let sentence = '';
  const end = () => {
    if (sentence.trim() !== '') sentences.push(sentence);
    sentence = '';
  };
  const element = (node: Element) => {
    const of = attribute(node, 'dataOf');
    if (of) live.push({ of, with: attribute(node, 'dataWith') ?? '', text: textOf(node) });
    const isBlock = !inline.has(node.tagName);
    if (quantityIn(node) !== undefined) sentence += TOLD;
    else if (unread.has(node.tagName)) sentence += ` ${CODE} `;
    else {
      if (isBlock) end();
      node.children.forEach(read);
      if (isBlock) end();
    }
  };
  function read(node: HastNode): void {
    if (node.type === 'text') sentence += node.value;
    else if (node.type === 'element') element(node);
    else if ('children' in node) node.children.forEach(read);
  }
  read(htmlToHast(html));
  end();
  return { sentences, live };
}

/** Numbers of a built page that do not say where they are from. */
export const strayInPage = (html: string): readonly Stray[] => pageText(html).sentences.flatMap(numbersIn);
