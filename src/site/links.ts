import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Addresses on the own host in a page: links, scripts, styles, pictures, islands, and places in the page itself. */
const addressesIn = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/\b(?:href|src|component-url|renderer-url|data-base)="([/#][^"]*)"/g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    ),
  );

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id));

/**
 * Links of built pages that lead nowhere: outside the base path, to a file that is not there, or to a place that the page does not have.
 * @param pages HTML by path below the root: "method/index.html"
 * @param files every file below the root
 * @returns one line for each: page, address, what is wrong
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  base: string,
): readonly string[] {
  const ids = new Map([...pages].map(([path, html]) => [path, idsIn(html)]));
  const wrongWith = (page: string, address: string): string | undefined => {
    const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    if (path !== '' && !path.startsWith(base)) return `lies outside ${base}`;
    const below = path.slice(base.length);
    const target = path === '' ? page : below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!files.has(target)) return files.has(`${target}/index.html`) ? 'lacks its last slash' : 'is not there';
    return hash === '' || !ids.has(target) || ids.get(target)?.has(decodeURIComponent(hash))
      ? undefined
      : 'names a place that the page does not have';
  };
  return [...pages].flatMap(([page, html]) =>
    [...addressesIn(html)].flatMap((address) => {
      const wrong = wrongWith(page, address);
      return wrong ? [`${page}: ${address} ${wrong}`] : [];
    }),
  );
}

/** Fails the build where a page links to nothing. */
export const checkLinks = (base: string): AstroIntegration => ({
  name: 'links',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const files = new Set<string>();
      for await (const path of glob('**/*.*', { cwd: root })) files.add(path);
      const pages = new Map(
        await Promise.all(
          [...files]
            .filter((path) => path.endsWith('.html'))
            .map(async (path) => [path, await readFile(`${root}${path}`, 'utf8')] as const),
        ),
      );
      const broken = brokenLinks(pages, files, base);
      if (broken.length > 0) throw new Error(`${broken.length} broken links:\n${broken.join('\n')}`);
      logger.info(`${pages.size} pages, no broken link`);
    },
  },
});
