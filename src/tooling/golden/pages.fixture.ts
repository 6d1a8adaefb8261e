/** Pages as Markdown: one of each kind that differs, and by itself each part of a page that stands on none of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { markdownTwin } from '../../parts/markdown-twin.ts';
import { usesOf } from '../../parts/mdx.ts';
import type { Attributes } from '../../parts/part.ts';
import { parts } from '../../parts/part-words.ts';
import { root } from '../run.ts';

const whole = [
  'index',
  'calculators/session-store',
  'decide/worked/shop',
  'patterns/graceful-drain',
  'placements/index',
  'understand/cost-of-carrying',
];

const folder = join(root, 'content/docs');
const site = 'https://where-state-lives.example/';

function pageOf(path: string) {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
  return { id: path.replace(/\.mdx$/, ''), front: parse(front), body };
}

const tagOf = ({ name, given }: { readonly name: string; readonly given: Attributes }) =>
  `<${[name, ...Object.entries(given).map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')} />`;

/** Each part that stands on none of these pages, as its first use anywhere says it. */
function otherParts(pages: readonly { readonly body: string }[], shown: readonly { readonly body: string }[]): string {
  const seen = new Set(shown.flatMap(({ body }) => usesOf(body)).map(({ name }) => name));
  const first = new Map(
    pages
      .flatMap(({ body }) => usesOf(body))
      .toReversed()
      .map((use) => [use.name, tagOf(use)]),
  );
  return Object.keys(parts)
    .filter((name) => !seen.has(name))
    .flatMap((name) => first.get(name) ?? [])
    .map((tag) => markdownTwin({ id: 'parts', title: tag, description: '', body: tag }, site))
    .join('\n')
    .replace(/(?<=git checkout )[0-9a-f]{40}/, 'THE_COMMIT_THAT_IS_BUILT');
}

/** All of them, by their paths. */
export function pageFiles(): ReadonlyMap<string, string> {
  const pages = globSync('**/*.mdx', { cwd: folder }).toSorted().map(pageOf);
  const shown = pages.filter(({ id }) => whole.includes(id));
  return new Map([
    ...shown.map(
      ({ id, front, body }) => [`pages/${id}.md`, markdownTwin({ ...front, id, body, related: [] }, site)] as const,
    ),
    ['pages/parts.md', otherParts(pages, shown)],
  ]);
}
