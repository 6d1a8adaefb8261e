/** The words of all pages and the names of each, as the index holds them, in one file beside it: what the search dialog asks before it says that no page has a word. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Site } from './find.ts';
import { wordsOf } from './words.ts';

type Fragment = {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string; readonly also?: string; readonly description?: string };
};

/** Pagefind writes this before the JSON of a page. */
const MARK = 'pagefind_dcd';

/** As much of a page that has no description in the index as an excerpt shows. */
const BEGINNING = 30;

async function siteOf(folder: string): Promise<Site> {
  const words = new Set<string>();
  const pages: Site['pages'][number][] = [];
  for (const file of (await readdir(folder)).sort()) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const { url, content, meta }: Fragment = JSON.parse(text.slice(MARK.length));
    const names = [meta.title ?? url, ...(meta.also?.split(' · ') ?? [])];
    const begins = meta.description ?? content.split(/\s+/).slice(0, BEGINNING).join(' ');
    for (const word of wordsOf([content, begins, ...names].join(' '))) words.add(word);
    pages.push({ url, names, begins });
  }
  return { words: [...words].sort(), pages };
}

/** Listed after Starlight, which writes the index. */
export const searchVocabulary = (): AstroIntegration => ({
  name: 'search-vocabulary',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(new URL('pagefind/', dir));
      await writeFile(join(folder, 'site.json'), JSON.stringify(await siteOf(join(folder, 'fragment'))));
    },
  },
});
