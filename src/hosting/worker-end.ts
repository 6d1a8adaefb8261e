/**
 * The end of the service worker, written as `sw.js` by `OFFLINE=off npm run build`: browsers that have the other one fetch this as its update; it deletes
 * the copies, removes itself, and the next page comes from the network.
 */
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const family = `where-state-lives ${new URL('./', self.location.href).href} `;

async function end(): Promise<void> {
  const kept = (await self.caches.keys()).filter((name) => name.startsWith(family));
  await Promise.all(kept.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(end()));
