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

/** Everything that readers read: the pages, and the Markdown beside the code. Golden files are copies of what pages say. */
export const pages: readonly string[] = filesBelow('').filter(
  (path) => /\.mdx?$/.test(path) && !path.startsWith('golden/'),
);

const blocksIn = (page: string) => blocksOf(page, readFileSync(join(root, page), 'utf8'));

export const allBlocks = (): readonly Block[] => pages.flatMap(blocksIn);

/** The code of a page by its language and its place among those: "README.md", "sh", 2. Throws where the page has less of it. */
export function codeOf(page: string, language: string, position = 1): string {
  const block = blocksIn(page).filter((block) => block.language === language)[position - 1];
  if (!block) throw new Error(`${page} has no block ${position} of ${language}`);
  return block.code;
}
