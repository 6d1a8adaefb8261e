/** A page as plain Markdown: what its components show by default, in words. */
import { type Attributes, wordsOf } from './part-words.ts';

export type Page = {
  readonly title: string;
  readonly description: string;
  readonly question?: string | undefined;
  readonly body: string;
  readonly sources?: readonly { readonly title: string; readonly url: string }[] | undefined;
  /** Pages to read with this one. */
  readonly related?: readonly { readonly title: string; readonly path: string }[] | undefined;
};

function attributesOf(text: string): Attributes {
  const found = text.matchAll(/(\w+)(?:=(?:"([^"]*)"|\{String\.raw`([^`]*)`\}|\{([^}]*)\}))?/g);
  return Object.fromEntries([...found].map(([, name = '', quoted, raw, code]) => [name, quoted ?? raw ?? code ?? '']));
}

/** The front door's own markup: lists of links with a line each. */
const withoutTags = (text: string): string =>
  text
    .replaceAll(/<a href=\{`\$\{import\.meta\.env\.BASE_URL\}([^`]*)`\}>([^<]*)<\/a>\s*(?:<p>)?/g, '[$2](/$1): ')
    .replaceAll(/^\s*<li>\s*/gm, '- ')
    .replaceAll(/^\s*<\/?(?:ul|li)\b[^>]*>\n/gm, '')
    .replaceAll(/<\/?p\b[^>]*>/g, '');

/**
 * The Markdown of a page: front matter becomes a title and a summary, components become what they say by default.
 * Throws for a component that it does not know, so that no page loses words silently.
 *
 * @param root address that links to other pages start with: "https://docs.example/handbook/"
 */
export function markdownTwin(
  { title, question, description, body, sources = [], related = [] }: Page,
  root = '/',
): string {
  const parts = body.split(/(```[\s\S]*?```)/);
  const plain = parts.map((part, index) => (index % 2 === 1 ? part : withoutTags(withoutComponents(part)))).join('');
  const section = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${name}`, lines.join('\n')] : [];
  return [
    `# ${title}`,
    `> ${[question, description].filter(Boolean).join(' ')}`,
    plain.trim(),
    ...section(
      'Sources',
      sources.map((source, index) => `${index + 1}. [${source.title}](${source.url})`),
    ),
    ...section(
      'Read with this',
      related.map((page) => `- [${page.title}](/${page.path}/index.md)`),
    ),
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('](/', `](${root}`);
}

function withoutComponents(text: string): string {
  return text
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(
      /<([A-Z]\w*)((?:\s+[\w:]+(?:=(?:"[^"]*"|\{[^}]*`[^`]*`\}|\{[^}]*\}))?)*)\s*\/>/g,
      (_, name: string, attributes: string) => wordsOf(name, attributesOf(attributes)),
    )
    .replaceAll(/<WhenWrong\s+([^>]*)>([\s\S]*?)<\/WhenWrong>/g, (_, attributes: string, inside: string) => {
      const { href = '', link = '' } = attributesOf(attributes);
      return `${inside.trim()} [${link}](${href})`;
    })
    .replaceAll(/<\/?(Answer|Example|ReviewQuestions)\b[^>]*>/g, '');
}
