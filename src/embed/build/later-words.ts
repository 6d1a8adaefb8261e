import { type Plugin, parseAst } from 'vite';

const FIELDS = /\/calculators\/(?:[^/]+\/ask\/(?:[a-z]+-)*|later-)fields\.ts$/;
const WITH_WORDS = '?words';
const WORDS = ['help', 'from', 'fact'];

type Property = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
};

/** All object literals in a part of a syntax tree, outer ones first. */
function* objectsIn(node: unknown): Generator<readonly Property[]> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'ObjectExpression' && 'properties' in node && Array.isArray(node.properties))
    yield node.properties;
  for (const part of Object.values(node)) yield* objectsIn(part);
}

/**
 * The inputs of a calculator without the words under those that stand in a closed group: what they mean and where their defaults come from.
 *
 * @param code what declares them: an object with a label each
 */
export function withoutLaterWords(code: string): string {
  let rest = code;
  const words = [...objectsIn(parseAst(code, { lang: 'ts' }))].flatMap((properties) => {
    const named = (name: string) => properties.filter(({ key }) => key?.name === name);
    return named('label').length > 0 && named('basic').length === 0 ? WORDS.flatMap(named) : [];
  });
  for (const { start, end } of words.sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '');
  return rest;
}

/** A frame draws the inputs of a group once it is opened: their words are fetched then, with the whole file that declares them, as `fields.ts?words`. */
export const laterWords = (): Plugin => ({
  name: 'later-words',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.endsWith(WITH_WORDS)) return undefined;
    const found = await this.resolve(source, importer.slice(0, -WITH_WORDS.length));
    return found && FIELDS.test(found.id) ? `${found.id}${WITH_WORDS}` : found;
  },
  transform: (code, id) => (FIELDS.test(id) ? withoutLaterWords(code) : undefined),
});
