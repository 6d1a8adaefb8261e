import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { holdsValues, valuesOf } from '../kit/read/fragment.ts';

/** Addresses on the own host in a page: links, scripts, styles, pictures, islands, and places in the page itself. */
const addressesIn = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/\b(?:href|src|component-url|renderer-url|data-base)="([/#][^"]*)"/g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    ),
  );

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id));

type Site = {
  /** HTML by path below the root: "method/index.html". */
  readonly pages: ReadonlyMap<string, string>;
  /** Every file below the root. */
  readonly files: ReadonlySet<string>;
  readonly base: string;
  /** What a page would not take of the values in a link to it. */
  readonly refusedBy: (page: string, values: URLSearchParams) => Promise<readonly string[]>;
};

/**
 * Links of built pages that lead nowhere: outside the base path, to a file that is not there, to a place that the page does not have, or with values
 * that it does not take. An id with an equals sign could not be linked: a fragment that has one holds values.
 * @returns one line for each: page, address, what is wrong
 */
export async function brokenLinks({ pages, files, base, refusedBy }: Site): Promise<readonly string[]> {
  const ids = new Map([...pages].map(([path, html]) => [path, idsIn(html)]));
  const wrongWith = async (page: string, address: string): Promise<string | undefined> => {
    const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(address) ?? [];
    if (path !== '' && !path.startsWith(base)) return `lies outside ${base}`;
    const below = path.slice(base.length);
    const target = path === '' ? page : below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!files.has(target)) return files.has(`${target}/index.html`) ? 'lacks its last slash' : 'is not there';
    if (!ids.has(target)) return undefined;
    if (query !== '') return 'has values behind its ?, where a request carries them';
    if (holdsValues(hash)) {
      const refused = await refusedBy(target, valuesOf(address));
      return refused.length > 0 ? `has values that the page does not take: ${refused.join('; ')}` : undefined;
    }
    return hash === '' || ids.get(target)?.has(decodeURIComponent(hash))
      ? undefined
      : 'names a place that the page does not have';
  };
  const links = [...pages].flatMap(([page, html]) => [...addressesIn(html)].map((address) => ({ page, address })));
  const found = await Promise.all(
    links.map(async ({ page, address }) => ({ page, address, wrong: await wrongWith(page, address) })),
  );
  return [
    ...found.flatMap(({ page, address, wrong }) => (wrong ? [`${page}: ${address} ${wrong}`] : [])),
    ...[...ids].flatMap(([page, own]) =>
      [...own].filter(holdsValues).map((id) => `${page}: the id ${id} cannot be linked: it has an equals sign`),
    ),
  ];
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
      // Facts are modules only once Node has been told, so what reads them comes after
      await import('../facts/node.ts');
      const { refusedBy } = await import('./linked-values.ts');
      const broken = await brokenLinks({ pages, files, base, refusedBy });
      if (broken.length > 0) throw new Error(`${broken.length} broken links:\n${broken.join('\n')}`);
      logger.info(`${pages.size} pages, no broken link`);
    },
  },
});
