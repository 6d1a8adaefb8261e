/** Finds comparisons with texts in sources, for tests that nobody asks for the id of a variant. */
import ts from 'typescript';

export type Comparison = {
  readonly line: number;
  readonly texts: readonly string[];
  /** What is asked whether it is one of the texts, as it is written: `inputs.format`. */
  readonly asked: string;
  readonly code: string;
};

const equalities = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
const lookups = new Set(['includes', 'indexOf', 'has', 'hasOwn', 'get', 'startsWith', 'endsWith']);
/** Types of objects that need not have every id: a new entry is forgotten there without a word. */
const partial = /\bPartial<|\bRecord<string,|\bMap<|: string\]/;

type Constants = ReadonlyMap<string, ts.VariableDeclaration>;

/** The constants of a file by name: `const few = ['a', 'b']` may be asked for by its name. */
function constantsOf(file: ts.SourceFile): Constants {
  const constants = new Map<string, ts.VariableDeclaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return constants;
}

/** Texts that an expression stands for, itself or as the members of a list or set, or the names in an object that need not have them all. */
function textsOf(node: ts.Expression, constants: Constants, type = ''): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isSatisfiesExpression(node)) return textsOf(node.expression, constants, node.type.getText());
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression, constants, type);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => textsOf(element, constants));
  if (ts.isObjectLiteralExpression(node))
    return type === '' || partial.test(type)
      ? node.properties.flatMap(({ name }) =>
          name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
        )
      : [];
  if (ts.isRegularExpressionLiteral(node)) return node.text.match(/[\w-]+/g) ?? [];
  if (ts.isNewExpression(node)) return (node.arguments ?? []).flatMap((list) => textsOf(list, constants));
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant?.initializer === undefined || ts.isIdentifier(constant.initializer)
      ? []
      : textsOf(constant.initializer, constants, constant.type?.getText());
  }
  return [];
}

/**
 * Comparisons of a source with texts: `===` and its like, a `case`, lists, sets and patterns that are asked whether they hold something, and
 * look-ups in objects whose type does not ask for every id.
 *
 * @example comparisonsIn("if (format === 'rails') {}")[0] // { texts: ['rails'], asked: 'format', … }
 */
export function comparisonsIn(source: string): readonly Comparison[] {
  const file = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const constants = constantsOf(file);
  const found: Comparison[] = [];
  const note = (node: ts.Node, compared: readonly ts.Expression[]): void => {
    const read = compared.map((one) => ({ one, texts: textsOf(one, constants) }));
    const texts = read.flatMap((each) => each.texts);
    const asked = read.flatMap((each) => (each.texts.length > 0 ? [] : [each.one.getText()])).join(' ');
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (texts.length > 0) found.push({ line: line + 1, texts, asked, code: node.getText().split('\n')[0] ?? '' });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && equalities.has(node.operatorToken.kind)) note(node, [node.left, node.right]);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      note(node, [node.left, node.right]);
    if (ts.isCaseClause(node)) note(node, [node.expression, node.parent.parent.expression]);
    if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression))
      note(node, [node.expression, node.argumentExpression]);
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      (lookups.has(node.expression.name.text) ||
        (node.expression.name.text === 'test' && ts.isRegularExpressionLiteral(node.expression.expression)))
    )
      note(node, [node.expression.expression, ...node.arguments]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
