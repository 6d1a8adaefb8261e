/** A page as plain Markdown: what its components show by default, in words. */
import { plainMarkdown, type Told } from './plain-markdown.ts';

export type Page = {
  /** Path of the page in `content/docs`, which a mistake in it is reported with: "patterns/affinity". */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly question?: string | undefined;
  readonly body: string;
  readonly sources?: readonly { readonly title: string; readonly url: string }[] | undefined;
  /** Pages to read with this one. */
  readonly related?: readonly { readonly title: string; readonly path: string }[] | undefined;
};

function plainBody({ id, body }: Page, told?: Told): string {
  try {
    return plainMarkdown(body, told).trim();
  } catch (error) {
    throw new Error(`content/docs/${id}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * The Markdown of a page: front matter becomes a title and a summary, components become what they say by default.
 * Throws for a component that it does not know, so that no page loses words silently.
 *
 * @param root address that links to other pages start with: "https://docs.example/handbook/"
 * @param told writes what parts tell of a calculator, a fact or the decision; as it is where left out
 */
export function markdownTwin(page: Page, root = '/', told?: Told): string {
  const { title, question, description, sources = [], related = [] } = page;
  const section = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${name}`, lines.join('\n')] : [];
  return [
    `# ${title}`,
    `> ${[question, description].filter(Boolean).join(' ')}`,
    plainBody(page, told),
    ...section(
      'Sources',
      sources.map((source, index) => `${index + 1}. [${source.title}](${source.url})`),
    ),
    ...section(
      'Read with this',
      related.map(({ title: name, path }) => `- [${name}](/${path}/index.md)`),
    ),
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('](/', `](${root}`);
}
