/** `/print/`: all pages of the guide as one document, made from the built pages, so that it shows what they show. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesOf, readingOrder, sections } from './navigation.ts';

/** The part of a page that is its own: title and content, without header, tools, scripts and what follows. */
function contentOf(html: string): string {
  const start = html.indexOf('<main');
  const main = html.slice(start, html.indexOf('</main>', start));
  return main
    .replace(/^<main[^>]*>/, '')
    .replaceAll(/<astro-island\b[\s\S]*?<\/astro-island>|<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<footer\b[\s\S]*?<\/footer>|<p class="imprint[\s\S]*?<\/p>/g, '')
    .replaceAll(/<nav\b[\s\S]*?<\/nav>/g, '')
    .replaceAll(/<details class="numbers[\s\S]*?<\/details>/g, '')
    .replaceAll(/<form\b[\s\S]*?<\/form>/g, '');
}

/**
 * Content of one page for a document that holds many: ids get the page's name before them, links to other pages become places in the document, and
 * headings sink one level. A link with values leads out of the document: it has no form to take them.
 */
export function chapter(id: string, html: string, base: string, chapters: ReadonlySet<string>): string {
  const name = (page: string) => page.replaceAll('/', '-');
  return contentOf(html)
    .replaceAll(
      /\b(id|for|aria-labelledby|aria-describedby)="([^"]+)"/g,
      (_, attribute, ids: string) =>
        `${attribute}="${ids
          .split(' ')
          .map((one) => `${name(id)}--${one}`)
          .join(' ')}"`,
    )
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${name(id)}--$1)`)
    .replaceAll(/href="#([^"=]+)"/g, `href="#${name(id)}--$1"`)
    .replaceAll(/href="([^"#?]*\/)(?:#([^"=]+))?"/g, (whole, address: string, hash: string | undefined) => {
      const page = address.startsWith(base) ? address.slice(base.length, -1) : undefined;
      if (page === undefined || !chapters.has(page)) return whole;
      return `href="#${name(page)}--${hash ?? '_top'}"`;
    })
    .replaceAll(/<(\/?)h([1-5])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}

/** The chapters as a list of places in the document, by section. */
function contentsOf(pages: ReadonlyMap<string, string>): string {
  const title = (id: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(pages.get(id) ?? '')?.[1] ?? id;
  const lists = sections.map((section) => {
    const items = pagesOf(section)
      .filter((id) => id !== section.path && pages.has(id))
      .map((id) => `<li><a href="#${id.replaceAll('/', '-')}--_top">${title(id)}</a></li>`);
    return `<section><h2><a href="#${section.path}--_top">${section.label}</a></h2><ul>${items.join('')}</ul></section>`;
  });
  return `<div class="contents-of-all not-content">${lists.join('')}</div>`;
}

/** Calculators are tools, not reading: their pages stay out. */
const isRead = (id: string) => !/^calculators\/|^reference\/(facts|sources)$/.test(id);

export const printPack = (base: string): AstroIntegration => ({
  name: 'print-pack',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const ids = readingOrder.filter(isRead);
      const chapters = new Set(ids);
      const pages = new Map(
        await Promise.all(ids.map(async (id) => [id, await readFile(`${root}${id}/index.html`, 'utf8')] as const)),
      );
      const opening = new Set(sections.map(({ path }) => path));
      const bodies = [...pages].map(
        ([id, html]) =>
          `<section class="chapter${opening.has(id) ? ' opens' : ''}">${chapter(id, html, base, chapters)}</section>`,
      );
      const frame = await readFile(`${root}print/index.html`, 'utf8');
      const place = '<p>chapters</p>';
      if (!frame.includes(place)) throw new Error('print/index.html has no place for the chapters');
      await writeFile(
        `${root}print/index.html`,
        frame.replace(place, () => contentsOf(pages) + bodies.join('')),
      );
      logger.info(`${ids.length} pages in one`);
    },
  },
});
