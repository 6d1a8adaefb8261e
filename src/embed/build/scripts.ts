/**
 * The scripts of embeds, bundled by themselves: who reads someone else's page has nothing of this site yet, so what an embed
 * loads is one small file, and when it is needed one that all calculators share and one of its own.
 */
import { resolve } from 'node:path';
import { build } from 'vite';
import { factsPlugin } from '../../facts/vite.ts';

export type Script = {
  readonly name: string;
  readonly code: string;
  /** The one that a page names. */
  readonly isEntry: boolean;
};

const ENTRY = 'src/embed/frame/page.ts';
/** What every calculator needs once it is awake. What a page needs before that stays with its entry, what draws from ranges comes with the first. */
const SHARED =
  /node_modules\/(?!pure-rand)|\/src\/kit\/[a-z]+\/(?!EstimatorForm|early|fragment|former|json|wake-later|edition|RangesPart|Table|Axis|ask-draws|draws|gather|spread)|\/src\/embed\/frame\/(awaken|Embedded|follow-preset|options|no-address-bar)|\/src\/calculators\/(?!estimations|drain-fields|deploy-working|former-defaults|spec-name)[^/]+\.ts|\/content\/own\/|\/(require|protocols)\.ts/;

async function bundle(): Promise<readonly Script[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [factsPlugin()],
    resolve: { alias: [{ find: /^.*\/address-bar\.ts$/, replacement: resolve('src/embed/frame/no-address-bar.ts') }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      // Without the helper that fetches ahead: there is nothing to fetch before a calculator is wanted
      lib: { entry: ENTRY, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          format: 'es',
          minify: true,
          comments: false,
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'shared', test: SHARED }] },
          entryFileNames: 'embed.[hash].js',
          chunkFileNames: 'embed.[hash].js',
        },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The scripts of embeds were not built');
  return output.output.flatMap((file) =>
    file.type === 'chunk' ? { name: file.fileName, code: file.code, isEntry: file.isEntry } : [],
  );
}

let built: Promise<readonly Script[]> | undefined;

/** All scripts of embeds. */
export const embedScripts = (): Promise<readonly Script[]> => {
  // Whoever is at work on them wants what they have just written
  if (!built || import.meta.env.DEV) built = bundle();
  return built;
};
