/** The code of the package: one file for each entry point and the command, facts and schemas inlined, nothing to install beside it. */
import { join } from 'node:path';
import { build } from 'vite';
import { factsPlugin } from '../facts/vite.ts';
import { root } from './run.ts';

/** The part of Vite's plugin interface that is needed here. */
type Plugin = { readonly name: string; readonly enforce: 'pre'; load(id: string): string | undefined };

/** Stands in for files of the project by the end of their path. */
const replaced = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: 'replaced',
  enforce: 'pre',
  load: (id) => Object.entries(texts).find(([end]) => id.endsWith(end))?.[1],
});

/** One chunk a folder of models and a calculator: whoever bundles the package leaves out those that are not used. */
const chunkOf = (id: string): string | null =>
  /\/src\/(?:models|calculators)\/([\w-]+)\//.exec(id)?.[1] ?? (/\/src\/kit\//.test(id) ? 'kit' : null);

/**
 * Bundles sources into a folder, a file for each name. Written for Node 20 and for browsers alike: the command alone imports `node:` modules.
 *
 * @param sources paths below the root of the project by the name that the file gets
 * @param texts what is bundled instead of a file, by the end of the file's path
 */
export async function buildCode(
  folder: string,
  sources: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [factsPlugin(), replaced(texts)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      lib: {
        entry: Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, join(root, path)])),
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^node:/,
        output: {
          chunkFileNames: 'shared/[name].js',
          minifyInternalExports: false,
          codeSplitting: {
            groups: [{ name: chunkOf, debugName: 'folder' }],
          },
        },
      },
    },
  });
}
