/** The text of Markdown that somebody reads: without code, formulas and addresses. */
import { type MdastNode, markdownToMdast } from 'satteri';
import { CODE, numbersIn, type Stray } from './numbers.ts';

/** Inside a sentence; everything else ends one. */
const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'inlineMath', 'html', 'break']);

/** The sentences and cells of Markdown. */
function sentencesOf(markdown: string): readonly string[] {
  const sentences: string[] = [];
  let sentence = '';
  const end = () => {
    if (sentence.trim() !== '') sentences.push(sentence);
    sentence = '';
  };
  const read = (node: MdastNode): void => {
    if (node.type === 'text') sentence += node.value;
    else if (node.type === 'inlineCode' || node.type === 'inlineMath') sentence += ` ${CODE} `;
    if (!('children' in node)) return;
    const isBlock = !inline.has(node.type);
    if (isBlock) end();
    node.children.forEach(read);
    if (isBlock) end();
  };
  read(markdownToMdast(markdown, { features: { math: true } }));
  end();
  return sentences;
}

/** Numbers of a Markdown text that do not say where they are from: what is told was replaced by a sign when it was written. */
export const strayInMarkdown = (markdown: string): readonly Stray[] => sentencesOf(markdown).flatMap(numbersIn);
