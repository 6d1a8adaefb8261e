/** The blocks of code that pages print, read from their sources: a changed page is a changed test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files.ts';
import { root } from '../run.ts';

export type Block = {
  /** The page's source, from the root of the project. */
  readonly page: string;
  /** From 1, in the order of the page. */
  readonly position: number;
  readonly language: string;
  /** What the fence says behind the language. */
  readonly meta: string;
  readonly code: string;
};

/** A fence of three or more backticks or tildes, indented or not, to its like or to the end of the file. */
const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*([^\n`]*)\n([\s\S]*?)(?:^[ \t]*\2[`~]*[ \t]*$|(?![\s\S]))/gm;

/** The code blocks of a Markdown text. Code without a fence (indented by four) is not used here, and counted by nobody. */
export const blocksOf = (page: string, text: string): readonly Block[] =>
  [...text.matchAll(FENCE)].map(([, indent = '', , language = '', meta = '', code = ''], index) => ({
    page,
    position: index + 1,
    language,
    meta: meta.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));

/** Everything that readers read: the pages, and the Markdown beside the code. */
export const pages: readonly string[] = filesBelow('').filter((path) => /\.mdx?$/.test(path));

const blocksIn = (page: string) => blocksOf(page, readFileSync(join(root, page), 'utf8'));

export const allBlocks = (): readonly Block[] => pages.flatMap(blocksIn);

/** The code at a place of a page: "content/docs/reference/hosting.mdx", 3. Throws where the page has no such block of that language. */
export function codeAt(page: string, position: number, language: string): string {
  const block = blocksIn(page)[position - 1];
  if (block?.language !== language) throw new Error(`${page}: block ${position} is not ${language}`);
  return block.code;
}
