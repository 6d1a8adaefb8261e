/** A copy of the project in a folder of its own, with the packages of this one, for recipes that change something. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.ts';

const parts = [
  'src',
  'content',
  '.astro',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
  '.gitignore',
  'CONTRIBUTING.md',
];

/** Makes one and returns its folder; whoever asked for it removes it. */
export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
