/** Follows every address that a served site names, as a crawler would. */

/** Addresses in a page, a Markdown twin, a list or a sitemap; an island's and a picture's included. */
function addressesIn(text: string, type: string): readonly string[] {
  const patterns = /html/.test(type)
    ? [/\b(?:href|src|component-url|renderer-url|data-worker)="([^"]*)"/g, /property="og:image" content="([^"]*)"/g]
    : /css/.test(type)
      ? [/url\("?([^")]*)"?\)/g]
      : /xml/.test(type)
        ? [/<loc>([^<]*)<\/loc>/g]
        : /markdown|plain/.test(type)
          ? [/\]\((https?:[^)\s]*)\)/g, /^Sitemap: (\S+)/gm]
          : [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, address = '']) => address.replaceAll(/&(?:amp|#38);/g, '&')),
  );
}

export type Crawl = { readonly pages: readonly string[]; readonly files: number; readonly broken: readonly string[] };

/**
 * Fetches everything that can be reached from some addresses on one origin.
 * @param published the origin that the site was built for: its addresses are fetched from `origin`
 * @returns paths of the pages, how many files there were, and what did not answer 200 or lies outside `base`, with who named it
 */
export async function crawl(
  origin: string,
  published: string,
  base: string,
  starts: readonly string[],
): Promise<Crawl> {
  const seen = new Set<string>();
  const pages: string[] = [];
  const broken: string[] = [];
  const visit = async (address: string, from: string): Promise<void> => {
    const url = new URL(address, origin + base);
    if (url.origin === published) return visit(url.href.replace(published, origin), from);
    if (url.origin !== origin || seen.has(url.pathname)) return;
    seen.add(url.pathname);
    if (!url.pathname.startsWith(base)) return void broken.push(`${from}: ${url.pathname} lies outside ${base}`);
    const response = await fetch(origin + url.pathname, { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    const body = await response.text();
    if (response.status !== 200) return void broken.push(`${from}: ${url.pathname} answers ${response.status}`);
    if (/html/.test(type)) pages.push(url.pathname);
    for (const next of addressesIn(body, type)) await visit(new URL(next, origin + url.pathname).href, url.pathname);
  };
  for (const start of starts) await visit(start, 'the test');
  return { pages, files: seen.size, broken };
}
