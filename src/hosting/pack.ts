import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { contentTypeOf } from './content-type.ts';
import { headersFor } from './headers.ts';

/** The files of Pagefind that the search dialog fetches; the rest of its folder are interfaces that the site does not use. */
const searched =
  /^pagefind\/(pagefind(-worker)?\.js|pagefind-entry\.json|site\.json|.*\.pf_meta|wasm\..*|index\/.*|fragment\/.*)$/;

/** Whether a file belongs to the offline copy: pages and what they load. Embeds, Markdown twins, schemas and pictures for other sites do not. */
export const isPacked = (path: string): boolean =>
  /^(?!embed\/v1).*\.html$|^_astro\/(?!embed\.).*\.(js|css|woff2|svg)$|^favicon\.svg$/.test(path) ||
  searched.test(path);

/**
 * All files of the offline copy as one: a line of JSON that lists them with their headers, then their bytes, all in gzip. One request instead of hundreds,
 * and neighbours that repeat each other's header and footer take half the bytes.
 *
 * @param files bodies by path below the root of the site
 * @returns the pack, and its path, which changes with its content
 */
export function packOf(files: ReadonlyMap<string, Buffer>): { readonly path: string; readonly body: Buffer } {
  const paths = [...files.keys()].filter(isPacked).sort();
  const entries = paths.map((path) => ({
    path: path.replace(/(^|\/)index\.html$/, '$1'),
    bytes: files.get(path)?.length ?? 0,
    headers: { 'Content-Type': contentTypeOf(path), ...headersFor(path) },
  }));
  const bodies = paths.flatMap((path) => files.get(path) ?? []);
  const body = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...bodies]), { level: 9 });
  const hash = createHash('sha256').update(body).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 8);
  return { path: `_astro/offline.${hash}.pack`, body };
}
