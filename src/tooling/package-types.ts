/** The types of the package: declarations with their doc comments, one beside each source that a public type comes from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from './run.ts';

/** As the project checks them, but with the library of Node 20: what a later Node brought is an error here. */
function optionsOf(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  return {
    ...options,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.es2024.string.d.ts'],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    incremental: false,
    rootDir: join(root, 'src'),
    outDir: '/',
  };
}

/** Imports of a declaration file, with the extension that a program outside of the project needs. */
const relative = /((?:from |import\()["'])(\.[^"']+)\.ts(["'])/g;

/** Files that a declaration file leads to, itself included: what only bodies import is not needed. */
function reachable(all: ReadonlyMap<string, string>, path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, , target = ''] of (all.get(path) ?? '').matchAll(relative))
    reachable(all, join(dirname(path), `${target}.d.ts`), found);
  return found;
}

const programOf = (sources: readonly string[]): ts.Program =>
  ts.createProgram(
    [...sources, 'src/facts/yaml.d.ts'].map((path) => join(root, path)),
    optionsOf(),
  );

const lines = (diagnostics: readonly ts.Diagnostic[]): readonly string[] =>
  diagnostics.map(({ file, messageText }) =>
    `${file?.fileName.slice(root.length) ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`.trim(),
  );

/** Type errors of some sources and of all that they import, Node 20 considered; nothing is written. */
export function typeProblems(sources: readonly string[]): readonly string[] {
  const program = programOf(sources);
  return lines([...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()]);
}

/**
 * Writes the declarations of the public sources and of all that their types rest on.
 *
 * @param others sources that are checked and have no public types: the command
 * @returns problems, one line each: type errors, Node 20 considered
 */
export function writeTypes(folder: string, sources: readonly string[], others: readonly string[]): readonly string[] {
  const program = programOf([...sources, ...others]);
  const all = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => all.set(path.replace(/^\//, ''), text));
  for (const source of sources)
    for (const path of reachable(all, source.replace(/^src\/(.*)\.ts$/, '$1.d.ts'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), (all.get(path) ?? '').replaceAll(relative, '$1$2.js$3'));
    }
  return lines([...ts.getPreEmitDiagnostics(program), ...diagnostics]);
}
