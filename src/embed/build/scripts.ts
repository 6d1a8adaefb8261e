/**
 * The scripts of embeds, bundled by themselves: who reads someone else's page has nothing of this site yet, so what an embed
 * loads is one small file, and when it is needed one that all calculators share and one of its own.
 */
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { factsPlugin } from '../../facts/vite.ts';
import { laterWords } from './later-words.ts';

export type Script = {
  readonly name: string;
  readonly code: string;
  /** The one that a page names. */
  readonly isEntry: boolean;
};

const ENTRY = 'src/embed/frame/page.ts';
/** What every calculator needs once it is awake. What a page needs before that stays with its entry, what draws from ranges comes with the first. */
const SHARED =
  /node_modules\/(?!pure-rand)|\/src\/kit\/[a-z]+\/(?!EstimatorForm|early|fragment|former|json|leaves|path|scale|wake-later|edition|RangesPart|Table|Axis|ask-draws|draws|gather|spread)|\/src\/embed\/frame\/(awaken|Embedded|follow-preset|options|no-)|\/src\/calculators\/(?!estimations|drain-fields|deploy-working|former-defaults|spec-name)[^/?]+\.ts$|\/src\/service\/(lazy|beside\/in-frame)|\/content\/own\/defaults|\/(require|protocols)\.ts/;

const OF_CALCULATOR = /\/calculators\/([^/]+)\/(show\/View\.tsx$)?/;

/**
 * The calculators whose views import a module, however indirectly: what the same ones need at once is one file, which compresses better than several.
 * Undefined where none does, where the page itself has it, or where another calculator needs it later, and would fetch all of the file.
 */
function neededBy(module: string, graph: Rolldown.ChunkingContext): string | undefined {
  const above = new Set([module]);
  const users = new Set<string>();
  const views = new Set<string>();
  for (const id of above) {
    const { importers = [], dynamicImporters = [], isEntry } = graph.getModuleInfo(id) ?? {};
    if (isEntry) return undefined;
    for (const importer of importers) above.add(importer);
    for (const [, calculator, view] of [id, ...dynamicImporters].flatMap((path) => [OF_CALCULATOR.exec(path) ?? []])) {
      if (calculator) users.add(calculator);
      if (calculator && view) views.add(calculator);
    }
  }
  return views.size > 0 && [...users].every((user) => views.has(user)) ? [...views].sort().join('-') : undefined;
}

async function bundle(): Promise<readonly Script[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [factsPlugin(), laterWords()],
    resolve: {
      alias: ['address-bar', 'own-defaults', 'scenario', 'tab-history'].map((name) => ({
        find: new RegExp(`^.*/${name}\\.ts$`),
        replacement: resolve(`src/embed/frame/no-${name}.ts`),
      })),
    },
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
          generatedCode: { symbols: false },
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'shared', test: SHARED },
              { name: 'charts', test: /\/src\/kit\/view\/(Axis|path|scale)\./ },
              { name: neededBy, debugName: 'calculators' },
            ],
          },
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
