/** The project's own files, for tests that hold for all of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

const made = new Set(['node_modules', 'dist', 'package-dist', '.git', '.astro', 'test-results', 'coverage']);

/** Paths below a folder of the project, relative to its root, with `/` between the parts; made and fetched folders left out. */
export const filesBelow = (folder: string, top = root): readonly string[] =>
  readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return made.has(entry.name) ? [] : filesBelow(`${path}/`, top);
    return entry.isFile() ? [path] : [];
  });
