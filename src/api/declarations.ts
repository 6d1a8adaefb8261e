/** What a file exports, with words and signatures, re-exports followed. Reads the text of the sources, below the folder the process runs in. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { type Doc, docOf } from './doc.ts';
import { type Signature, signaturesOf } from './signature.ts';

export type Declared = {
  readonly name: string;
  /** Where it is written: `src/models/queueing/erlang/erlang-c.ts`. */
  readonly file: string;
  readonly signature: Signature | undefined;
  readonly doc: Doc | undefined;
};

/** A part of an entry point under a name of its own: `export * as queueing from …`. */
export type Namespace = { readonly name: string; readonly file: string; readonly doc: Doc | undefined };

const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

const target = (path: string, { moduleSpecifier }: ts.ExportDeclaration): string | undefined =>
  moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? join(dirname(path), moduleSpecifier.text) : undefined;

/**
 * Everything that a file exports by name, in the order of the file.
 *
 * @param path from the root of the project
 * @example declarationsOf('src/package/models/queueing.ts')[0].name // 'erlangB'
 */
export function declarationsOf(path: string): readonly Declared[] {
  const file = parsed(path);
  return file.statements.flatMap((statement): readonly Declared[] => {
    if (!ts.isExportDeclaration(statement))
      return signaturesOf(file, statement).map(([name, signature]) => ({
        name,
        file: path,
        signature,
        doc: docOf(statement),
      }));
    const from = target(path, statement);
    const { exportClause } = statement;
    if (from === undefined || (exportClause && ts.isNamespaceExport(exportClause))) return [];
    const all = declarationsOf(from);
    if (!exportClause) return all;
    const wanted = exportClause.elements.map((element) => (element.propertyName ?? element.name).text);
    return wanted.flatMap((name) => all.filter((declared) => declared.name === name));
  });
}

/** The namespaces that a file exports, each with the comment in front of it. */
export function namespacesOf(path: string): readonly Namespace[] {
  return parsed(path).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause } = statement;
    const file = target(path, statement);
    return exportClause && ts.isNamespaceExport(exportClause) && file !== undefined
      ? [{ name: exportClause.name.text, file, doc: docOf(statement) }]
      : [];
  });
}
