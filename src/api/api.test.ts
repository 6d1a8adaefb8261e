/** What holds for everything that the package makes public. */

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { areas } from './areas.ts';
import type { Declared } from './declarations.ts';

/** Types of the language itself. */
const BUILT_IN = new Set(
  'Array Exclude Extract Iterable Map NonNullable Omit Partial Pick Promise Readonly ReadonlyMap ReadonlySet Record RegExp Set Uint8Array'.split(
    ' ',
  ),
);

/** A signature as a program of its own. */
function programOf({ signature }: Declared): ts.SourceFile {
  const { kind, text } = signature ?? { kind: 'type', text: '' };
  const code =
    kind === 'type'
      ? text
      : kind === 'function' && !/^\w+:/.test(text)
        ? `declare function ${text}`
        : `declare const ${text}`;
  return ts.createSourceFile('signature.ts', code, ts.ScriptTarget.Latest, true);
}

/** Names of types that a signature rests on and does not bring along. */
function typesIn(declared: Declared): readonly string[] {
  const used: string[] = [];
  const own = new Set<string>([declared.name]);
  const walk = (node: ts.Node): void => {
    if (ts.isTypeParameterDeclaration(node)) own.add(node.name.text);
    if (ts.isTypeReferenceNode(node) && !ts.isConstTypeReference(node)) used.push(node.typeName.getText());
    ts.forEachChild(node, walk);
  };
  walk(programOf(declared));
  return used.filter((name) => !own.has(name) && !BUILT_IN.has(name));
}

const all = areas();

describe.each(all)('$id', ({ about, declared }) => {
  test('says what it is for and names nothing twice', () => {
    expect(about).toMatch(/^[A-Z].{20,}\.$/s);
    const names = declared.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every name has words and a signature with its types', () => {
    expect(declared.filter(({ doc }) => !doc?.paragraphs.length).map(({ name }) => name)).toEqual([]);
    expect(declared.filter(({ signature }) => !signature).map(({ name }) => name)).toEqual([]);
  });

  test('every function shows an example', () => {
    const without = declared.filter(({ signature, doc }) => signature?.kind === 'function' && !doc?.examples.length);
    expect(without.map(({ name, file }) => `${file} ${name}`)).toEqual([]);
  });

  test('a type that a signature names is public as well', () => {
    const names = new Set(declared.map(({ name }) => name));
    expect(
      declared.flatMap((one) =>
        typesIn(one)
          .filter((type) => !names.has(type))
          .map((type) => `${one.name}: ${type}`),
      ),
    ).toEqual([]);
  });
});

test('the areas have names of their own', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('queueing');
});
