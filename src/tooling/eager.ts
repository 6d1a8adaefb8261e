/** What a page of the built site loads before anybody touches it, in gzip bytes. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { base } from '../hosting/settings.ts';
import { dist } from './serve.ts';

export const gzipBytes = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

const read = (path: string) => readFileSync(join(dist, path));
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const own = (address: string) => address.slice(base.length);

/** Chunks that a chunk imports statically, itself included. */
function withImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = /\b(?:from|import)\s*(["'`])(\.[^"'`]+\.js)\1/g;
  for (const [, , specifier = ''] of read(path).toString().matchAll(imports))
    withImports(posix.join(posix.dirname(path), specifier), found);
  return found;
}

export type Eager = {
  readonly hasIsland: boolean;
  readonly htmlBytes: number;
  /** Script files with what they import, islands that start with the page, and inline scripts. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** Paths of the script files in it. */
  readonly scripts: readonly string[];
};

/** Measures one page by its path below dist, `method/index.html`. Each file is compressed alone, as a host would send it. */
export function eagerOf(page: string): Eager {
  const html = read(page).toString();
  const tags = [...html.matchAll(/<(script|link|astro-island)\b[^>]*>/g)].map(([tag]) => tag);
  const islands = tags.filter((tag) => /^<astro-island/.test(tag) && /client="(load|idle|only)"/.test(tag));
  const entries = [
    ...tags.filter((tag) => /^<script/.test(tag)).map((tag) => attribute(tag, 'src')),
    ...tags.filter((tag) => /rel="modulepreload"/.test(tag)).map((tag) => attribute(tag, 'href')),
    ...islands.flatMap((tag) => [attribute(tag, 'component-url'), attribute(tag, 'renderer-url')]),
  ].filter((address) => address !== undefined && address !== '');
  const scripts = new Set<string>();
  for (const address of entries) withImports(own(String(address)), scripts);
  const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=|application\/(ld\+)?json/.test(attributes))
    .map(([, , body = '']) => body);
  const styles = tags.filter((tag) => /rel="stylesheet"/.test(tag)).map((tag) => own(attribute(tag, 'href') ?? ''));
  const inlineStyles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, body = '']) => body);
  const sum = (bodies: readonly (string | Buffer)[]) => bodies.reduce((total, body) => total + gzipBytes(body), 0);
  return {
    hasIsland: html.includes('<astro-island'),
    htmlBytes: gzipBytes(html),
    scriptBytes: sum([...[...scripts].map(read), ...inline]),
    styleBytes: sum([...new Set(styles)].map(read)) + sum(inlineStyles),
    scripts: [...scripts],
  };
}
