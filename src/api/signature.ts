import ts from 'typescript';

/** What a reader is told of a declaration beside its words. */
export type Signature = { readonly kind: 'function' | 'type' | 'constant'; readonly text: string };

/** The source from one node to the end of another, as it stands. */
const between = (file: ts.SourceFile, start: ts.Node, end: ts.Node): string =>
  file.text.slice(start.getStart(file), end.end);

/** `(a: number): number` of a function, type parameters included. Undefined where the return type is not written down. */
function callOf(file: ts.SourceFile, node: ts.FunctionDeclaration | ts.ArrowFunction): string | undefined {
  if (!node.type) return undefined;
  const types = node.typeParameters ? `<${node.typeParameters.map((one) => one.getText(file)).join(', ')}>` : '';
  const parameters = node.parameters.map((one) => one.getText(file));
  const line = `${types}(${parameters.join(', ')}): ${node.type.getText(file)}`;
  return line.length <= 90 || parameters.length < 2
    ? line
    : `${types}(\n  ${parameters.join(',\n  ')},\n): ${node.type.getText(file)}`;
}

/** Longer values say less than their type would. */
const SHORT_VALUE = 120;

function ofVariable(file: ts.SourceFile, { name, type, initializer }: ts.VariableDeclaration): Signature | undefined {
  if (initializer && ts.isArrowFunction(initializer) && !type) {
    const call = callOf(file, initializer);
    return call === undefined ? undefined : { kind: 'function', text: `${name.getText(file)}${call}` };
  }
  if (type) {
    const kind = ts.isFunctionTypeNode(type) ? 'function' : 'constant';
    return { kind, text: `${name.getText(file)}: ${type.getText(file)}` };
  }
  const value = initializer?.getText(file) ?? '';
  if (value !== '' && value.length <= SHORT_VALUE)
    return { kind: 'constant', text: `${name.getText(file)} = ${value}` };
  return initializer && ts.isCallExpression(initializer)
    ? { kind: 'constant', text: `${name.getText(file)} = ${initializer.expression.getText(file)}(…)` }
    : undefined;
}

/**
 * The exported names of one statement with their signatures, from the text alone: no type is computed, so what is public writes its types down. A signature is undefined
 * where it would need one.
 *
 * @example signaturesOf(file, erlangCStatement) // [['erlangC', { kind: 'function', text: 'erlangC(slots: number, offeredLoad: number): number' }]]
 */
export function signaturesOf(
  file: ts.SourceFile,
  statement: ts.Statement,
): readonly (readonly [name: string, signature: Signature | undefined])[] {
  if (!ts.canHaveModifiers(statement)) return [];
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((one) => [one.name.getText(file), ofVariable(file, one)]);
  if (ts.isFunctionDeclaration(statement) && statement.name) {
    const call = callOf(file, statement);
    const name = statement.name.text;
    return [[name, call === undefined ? undefined : { kind: 'function', text: `${name}${call}` }]];
  }
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
    const keyword = ts.isInterfaceDeclaration(statement) ? 'interface' : 'type';
    return [[statement.name.text, { kind: 'type', text: `${keyword} ${between(file, statement.name, statement)}` }]];
  }
  return [];
}
