/** Writes what a host needs beside the pages. */
import { glob, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, transformWithOxc } from 'vite';
import { headersFile } from './headers-file.ts';
import { nginxConfiguration } from './nginx.ts';
import { packOf } from './pack.ts';

async function filesOf(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const path of glob('**/*', { cwd: root }))
    if ((await stat(join(root, path))).isFile()) files.push(path.replaceAll('\\', '/'));
  return files;
}

/** A worker's source as a browser runs it. */
async function workerCode(name: string, constants: Readonly<Record<string, string>>): Promise<string> {
  const url = new URL(name, import.meta.url);
  const { code } = await transformWithOxc(await readFile(url, 'utf8'), name, {
    define: Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
  });
  // What is left of its type imports; a classic worker has no exports
  return (await minify(name, code.replace(/^export \{\s*\};?$/m, ''))).code;
}

/** Configuration for hosts: `_headers` and `_nginx.conf`. */
export async function writeHostFiles(root: string, base: string): Promise<void> {
  await writeFile(join(root, '_headers'), headersFile(base, await filesOf(root)));
  await writeFile(join(root, '_nginx.conf'), nginxConfiguration(base));
}

/**
 * The service worker and the pack of the site as it lies there: call it when every page is in its last form. A pack that was there before goes.
 * @returns bytes of the pack
 */
export async function writeOfflineCopy(root: string): Promise<number> {
  const files = await filesOf(root);
  const bodies = await Promise.all(files.map(async (path) => [path, await readFile(join(root, path))] as const));
  const pack = packOf(new Map(bodies));
  const old = files.filter((path) => /^_astro\/offline\..*\.pack$/.test(path) && path !== pack.path);
  await Promise.all(old.map((path) => rm(join(root, path))));
  await writeFile(join(root, pack.path), pack.body);
  await writeFile(join(root, 'sw.js'), await workerCode('worker.ts', { PACK: pack.path }));
  return pack.body.length;
}

/** The code of a worker that ends the one that readers may have. */
export const workerEnd = (): Promise<string> => workerCode('worker-end.ts', {});
