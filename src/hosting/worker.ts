/**
 * The service worker: the whole site as it was at one build, for readers who are offline. Written into the site as `sw.js`.
 *
 * A version is one pack, fetched in one request and named by its content, so no page of one build is ever mixed with a file of another. A new version
 * waits until the reader asks for it or has closed every page; tabs that were opened before keep finding their own files.
 */
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Address of the pack below the root of the site; its name changes with its content. The build puts it in. */
declare const PACK: string;

type Entry = { readonly path: string; readonly bytes: number; readonly headers: Record<string, string> };

const root = new URL('./', self.location.href).href;
const family = `where-state-lives ${root} `;
const version = `${family}${PACK}`;
/** In the cache of a version: ids of the tabs that were open when it took over from the one before. */
const olderTabs = `${root}sw.js?older-tabs`;

const versions = async () => (await self.caches.keys()).filter((name) => name.startsWith(family));
const tabs = async () =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    .filter(({ url }) => url.startsWith(root))
    .map(({ id }) => id);

/** Fetches the pack and files each page and script under its own address. All of it or none. */
async function keep(): Promise<void> {
  const response = await fetch(root + PACK);
  if (!response.ok || !response.body) throw new Error(`${PACK}: ${response.status}`);
  const pack = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const bytes = new Uint8Array(pack);
  const end = bytes.indexOf(10);
  const entries: readonly Entry[] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  try {
    const cache = await self.caches.open(version);
    let start = end + 1;
    for (const { path, bytes: length, headers } of entries) {
      await cache.put(root + path, new Response(pack.slice(start, start + length), { headers }));
      start += length;
    }
  } catch (error) {
    await self.caches.delete(version);
    throw error;
  }
}

/** Deletes what came before this version, once no tab is left that was opened under it. A version that still waits came later and stays. */
async function tidy(): Promise<void> {
  const names = await versions();
  const before = names.slice(0, names.indexOf(version));
  if (before.length === 0) return;
  const noted = await (await self.caches.open(version)).match(olderTabs);
  const older: readonly string[] = noted ? await noted.json() : [];
  const open = new Set(await tabs());
  if (!older.some((id) => open.has(id))) await Promise.all(before.map((name) => self.caches.delete(name)));
}

async function takeOver(): Promise<void> {
  const cache = await self.caches.open(version);
  await cache.put(olderTabs, new Response(JSON.stringify(await tabs())));
  await tidy();
  await self.clients.claim();
}

/** @param address without query: a scenario in a link asks for the same page */
async function answer(request: Request, address: string): Promise<Response> {
  const cache = await self.caches.open(version);
  const own = await cache.match(address);
  if (own) return own;
  // A name with a hash means the same in every version: an older tab finds its own files
  const older = address.startsWith(`${root}_astro/`) ? await self.caches.match(address) : undefined;
  if (older) return older;
  if (request.mode !== 'navigate') return fetch(request);
  if (await cache.match(`${address}/`)) return Response.redirect(`${address}/${new URL(request.url).search}`);
  const missing = await cache.match(`${root}404.html`);
  return fetch(request).catch((error: unknown) => {
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  });
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address = ''] = request.url.split(/[?#]/);
  // Calculators in other people's pages come from the network, always
  if (request.method !== 'GET' || !address.startsWith(root) || address.startsWith(`${root}embed/v1`)) return;
  event.respondWith(answer(request, address));
  if (request.mode === 'navigate') event.waitUntil(tidy());
});
