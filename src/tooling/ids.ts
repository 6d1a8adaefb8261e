/** Finds comparisons with texts in sources, for tests that nobody asks for the id of a variant. */
import ts from 'typescript';

export type Comparison = { readonly line: number; readonly texts: readonly string[]; readonly code: string };

const equalities = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
const lookups = new Set(['includes', 'indexOf', 'has', 'startsWith', 'endsWith']);

/** The constants of a file by name: `const few = ['a', 'b']` may be asked for by its name. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return constants;
}

/** Texts that an expression stands for, itself or as the members of a list or set. */
function textsOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return textsOf(node.expression, constants);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => textsOf(element, constants));
  if (ts.isNewExpression(node)) return (node.arguments ?? []).flatMap((list) => textsOf(list, constants));
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant === undefined || ts.isIdentifier(constant) ? [] : textsOf(constant, constants);
  }
  return [];
}

/**
 * Comparisons of a source with texts: `===` and its like, a `case`, and lists or sets that are asked whether they hold something.
 *
 * @example comparisonsIn("if (format === 'rails') {}")[0]?.texts // ['rails']
 */
export function comparisonsIn(source: string): readonly Comparison[] {
  const file = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const constants = constantsOf(file);
  const found: Comparison[] = [];
  const note = (node: ts.Node, compared: readonly ts.Expression[]): void => {
    const texts = compared.flatMap((one) => textsOf(one, constants));
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (texts.length > 0) found.push({ line: line + 1, texts, code: node.getText().split('\n')[0] ?? '' });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && equalities.has(node.operatorToken.kind)) note(node, [node.left, node.right]);
    if (ts.isCaseClause(node)) note(node, [node.expression]);
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      lookups.has(node.expression.name.text)
    )
      note(node, [node.expression.expression, ...node.arguments]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
