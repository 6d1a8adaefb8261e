import { always, type Headers, headerSetOf, headerSets } from './headers.ts';

/** The address under which a host serves a file: a page is its folder. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Patterns that cover every page under the last rule and no file under another: whole folders where one rule holds all of it, else what is in them.
 * Hosts join the values of all patterns that fit, so two that overlap would forbid what one of them allows.
 */
function patternsOf(files: readonly string[], folder = ''): readonly string[] {
  const inside = files.filter((file) => file.startsWith(folder));
  const general = inside.filter((file) => headerSetOf(file).prefix === '');
  const pages = general.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) return [];
  if (folder !== '' && general.length === inside.length) return [`${folder}*`];
  const folders = new Set<string>();
  const here: string[] = [];
  for (const file of pages) {
    const [first = '', ...rest] = file.slice(folder.length).split('/');
    if (rest.length > 0) folders.add(`${folder}${first}/`);
    else here.push(addressOf(file));
  }
  return [...here, ...[...folders].flatMap((below) => patternsOf(inside, below))];
}

const block = (pattern: string, headers: Headers) =>
  [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The file `_headers` that Netlify and Cloudflare read at the root of what they publish.
 * @param base where the site lives, with a slash at either end
 * @param files paths of all published files, for the patterns of the pages
 */
export const headersFile = (base: string, files: readonly string[]): string =>
  [
    block(`${base}*`, always),
    ...headerSets
      .filter(({ prefix }) => prefix !== '')
      .map(({ prefix, headers }) => block(`${base}${prefix}*`, headers)),
    ...patternsOf(files)
      .toSorted()
      .map((pattern) => block(`${base}${pattern}`, headerSetOf('').headers)),
    '',
  ].join('\n\n');
