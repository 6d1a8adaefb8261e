/** A small import walker: what a source file imports, and which layer that is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { root } from './run.ts';

/** Parts of a file that are TypeScript: all of it, or the front matter and scripts of an Astro file, or the import lines of MDX. */
export function codeOf(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
    return [frontMatter, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body)].join(
      '\n',
    );
  }
  return path.endsWith('.mdx')
    ? text
        .replaceAll(/^```[\s\S]*?^```/gm, '')
        .split('\n')
        .filter((line) => line.startsWith('import '))
        .join('\n')
    : text;
}

/** A file or package as written in an import, with relative paths, `#facts`, `#own`, `#editions` and `#parts` resolved from the project's root. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#facts/')) return `content/facts/${specifier.slice('#facts/'.length)}`;
  if (specifier.startsWith('#own/')) return `content/own/${specifier.slice('#own/'.length)}`;
  if (specifier.startsWith('#editions/')) return `content/editions/${specifier.slice('#editions/'.length)}`;
  if (specifier.startsWith('#parts/')) return `src/parts/${specifier.slice('#parts/'.length)}`;
  return specifier.startsWith('.') ? join(dirname(from), specifier) : specifier;
}

/**
 * Everything a file imports, static and dynamic, types included.
 *
 * @example importsOf('src/kit/read/codec.ts') // ['src/kit/declare/define.ts', 'src/kit/declare/edition.ts', …]
 */
export function importsOf(path: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(codeOf(path, readFileSync(join(root, path), 'utf8')), true, true);
  return importedFiles.map(({ fileName }) => resolve(path, fileName));
}

/** Whether an import names a package or a built-in module rather than a file of the project. */
export const isPackage = (imported: string): boolean => !/^(src|content)\/|^[\w.-]+\.(json|ts|mjs)$/.test(imported);

/**
 * The layer of a file: its folder below src, or `content`. What models and kit share is a layer of its own within the models.
 *
 * @example layerOf('src/kit/read/codec.ts') // 'kit'
 */
export const layerOf = (path: string): string =>
  path.startsWith('content/') ? 'content' : (/^src\/(models\/maths|[^/]+)\//.exec(path)?.[1] ?? 'root');
