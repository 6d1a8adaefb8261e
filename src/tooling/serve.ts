/** Serves the built site as a plain file host would: for `npm start`, the browser tests and Lighthouse. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Where the site was built to live: `BASE`, with a slash at either end. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/');

const compress = promisify(gzip);
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const packed = /^\.(html|css|js|json|xml|txt|svg)$/;

type Page = { readonly type: string; readonly body: Buffer; readonly gzipped: Buffer | undefined };
/** Compressed once for each version of a file. */
const pages = new Map<string, Page>();

async function load(path: string, modified: number): Promise<Page> {
  const key = `${path} ${modified}`;
  const known = pages.get(key);
  if (known) return known;
  const body = await readFile(path);
  const extension = extname(path);
  const gzipped = packed.test(extension) ? await compress(body, { level: 9 }) : undefined;
  const page = { type: types[extension] ?? 'application/octet-stream', body, gzipped };
  pages.set(key, page);
  return page;
}

const modifiedAt = async (path: string): Promise<number | 'folder' | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? 'folder' : found?.mtimeMs;
};

/** The file below the root that a request path names; undefined where it would lead out of it or is malformed. */
function fileOf(root: string, pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.includes('\0') || path.split('/').includes('..') ? undefined : join(root, path);
  } catch {
    return undefined;
  }
}

async function send(request: IncomingMessage, response: ServerResponse, path: string, modified: number, status = 200) {
  const { type, body, gzipped } = await load(path, modified);
  const zipped = gzipped !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = zipped ? gzipped : body;
  const tag = `W/"${sent.length.toString(36)}-${Math.round(modified).toString(36)}"`;
  const headers = {
    'content-type': type,
    'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Nothing here is secret, and a calculator in a sandbox may read its own modules only so
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    etag: tag,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  };
  if (status === 200 && request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  response.writeHead(status, { ...headers, 'content-length': sent.length });
  return response.end(request.method === 'HEAD' ? undefined : sent);
}

async function answer(root: string, at: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const { pathname, search } = new URL(`http://host${request.url ?? '/'}`);
  const redirect = (to: string) => response.writeHead(301, { location: to + search }).end();
  if (at !== '/' && (pathname === '/' || `${pathname}/` === at)) return redirect(at);
  const file = pathname.startsWith(at) ? fileOf(root, pathname.slice(at.length - 1)) : undefined;
  if (file !== undefined) {
    const modified = await modifiedAt(file);
    if (modified === 'folder' && !pathname.endsWith('/')) return redirect(`${pathname.replace(/^\/+/, '/')}/`);
    const path = modified === 'folder' ? join(file, 'index.html') : file;
    const page = modified === 'folder' ? await modifiedAt(path) : modified;
    if (typeof page === 'number') return send(request, response, path, page);
  }
  const missing = join(root, '404.html');
  const modified = await modifiedAt(missing);
  return typeof modified === 'number'
    ? send(request, response, missing, modified, 404)
    : response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** A file host for a built site: types, gzip, 404.html with status 404, folders end in a slash, everything below `at`. */
export const siteServer = (root: string, at: string): Server =>
  createServer((request, response) => {
    answer(root, at, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

/**
 * Listens on this machine only, on the given port or the next free one of the following hundred. Resolves to the port.
 * Port 0 takes any free one.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate <= port + 100; candidate++) {
    const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    const address = server.address();
    if (!problem && typeof address === 'object' && address !== null) return address.port;
    if (problem && problem.code !== 'EADDRINUSE') throw problem;
  }
  throw new Error(`No free port between ${port} and ${port + 100}`);
}

/** A port that is free at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  server.close();
  return port;
}

/** Ends the process cleanly on Ctrl-C or a polite kill, connections that are still open included. */
export function stopOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
}

if (import.meta.main) {
  const server = siteServer(dist, base);
  stopOnSignal(server);
  console.log(`http://127.0.0.1:${await listen(server, Number(process.env['PORT'] ?? 4321))}${base}`);
}
