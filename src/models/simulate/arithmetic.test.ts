/** Engines differ in the last bit of exponentials, powers and trigonometry: the simulator uses none of theirs. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { fingerprint } from './run/fingerprint.fixture.ts';

/** Exact in every engine: IEEE 754 asks for a correctly rounded root, and the others are defined by their value. */
const exact = new Set([
  'SQRT1_2',
  'abs',
  'ceil',
  'floor',
  'fround',
  'imul',
  'clz32',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);
/** What depends on the machine, the day or the place. */
const elsewhere = new Set(['Date', 'Intl', 'performance', 'crypto', 'process', 'globalThis', 'navigator']);

const isOurs = (path: string) => !/\.(test|fixture)\.ts$/.test(path);
const own = globSync('src/models/simulate/**/*.ts')
  .map((path) => path.replaceAll('\\', '/'))
  .filter(isOurs);

/** Everything in a file whose bits another engine may give otherwise. */
function inexactIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const note = (node: ts.Node) => found.push(`${path}: ${node.getText().slice(0, 40)}`);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Math') {
      if (!exact.has(node.name.text)) note(node);
      return;
    }
    if (ts.isIdentifier(node) && (node.text === 'Math' || elsewhere.has(node.text))) note(node);
    if (
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(node.operatorToken.kind)
    )
      note(node);
    if (ts.isPropertyAccessExpression(node) && /^(toLocale|localeCompare)/.test(node.name.text)) note(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

test('the simulator computes with what is exact in every engine', () => {
  expect(own.length).toBeGreaterThan(15);
  expect(own.flatMap((path) => inexactIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('nor does anything that it calls: it runs without the functions that engines differ in', () => {
  const before = fingerprint();
  const inexact = Object.getOwnPropertyNames(Math).filter(
    (name) => typeof Reflect.get(Math, name) === 'function' && !exact.has(name),
  );
  expect(inexact).toEqual(expect.arrayContaining(['exp', 'log', 'pow', 'sin', 'random']));
  const gone = () => {
    throw new Error('not the same in every engine');
  };
  for (const name of inexact) vi.spyOn(Math, name as 'exp').mockImplementation(gone);
  try {
    expect(() => Math.log(2)).toThrow();
    expect(fingerprint()).toBe(before);
  } finally {
    vi.restoreAllMocks();
  }
});

test.each([
  'const x = Math.exp(1);',
  'const x = Math.pow(2, 0.5);',
  'const x = 2 ** 0.5;',
  'let x = 2; x **= 3;',
  'const { log } = Math;',
  'const x = Math["cos"](1);',
  'const x = Math.random();',
  'const x = Date.now();',
  '[1, 2].map(Math.sin);',
  'const x = (1.5).toLocaleString();',
])('%s is found', (text) => expect(inexactIn('x.ts', text).length).toBeGreaterThan(0));

test.each(['const x = Math.sqrt(2) + Math.imul(3, 4) + Math.floor(1.5);', '/** x ** 2, Math.exp */ const y = 2 * 3;'])(
  '%s is not',
  (text) => expect(inexactIn('x.ts', text)).toEqual([]),
);
