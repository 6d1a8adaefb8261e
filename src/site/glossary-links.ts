/** Markdown plugin: the first use of a glossary term in a page leads to its meaning. */
import { defineMdastPlugin } from 'satteri';
import { glossary, termId } from '../parts/glossary.ts';
import { firstUses } from '../parts/terms.ts';

/** Words in these are names, code, or links already. */
const CLOSED = new Set(['heading', 'link', 'linkReference', 'image', 'inlineCode', 'code', 'html']);
/** The front door talks in plain words; the glossary is where the links lead. */
const UNLINKED = new Set(['index', '404', 'reference/glossary']);

/** Id of the page that is being read: "patterns/affinity". */
const pageOf = (file: URL | undefined): string =>
  /\/content\/docs\/(.*?)\.mdx?$/.exec(file?.pathname ?? '')?.[1]?.replace(/(?<=.)\/index$/, '') ?? '';

/** Terms that a page has linked. Those whose explanation it is need no link there. */
const takenBy = new WeakMap<object, Set<string>>();

export const glossaryLinks = () =>
  defineMdastPlugin({
    name: 'glossary-links',
    before(_, context) {
      const page = pageOf(context.fileURL);
      const own = glossary.filter(({ read }) => read.replace(/\/index$/, '') === page);
      takenBy.set(context.data, new Set(own.map(({ term }) => termId(term))));
    },
    text(node, context) {
      const taken = takenBy.get(context.data);
      const page = pageOf(context.fileURL);
      if (!taken || page === '' || UNLINKED.has(page)) return;
      let above: ReturnType<typeof context.parent> = context.parent(node);
      while (above) {
        if (CLOSED.has(above.type)) return;
        above = above.type === 'root' ? undefined : context.parent(above);
      }
      const pieces = firstUses(node.value, taken);
      if (pieces.every(({ entry }) => entry === undefined)) return;
      context.replaceNode(
        node,
        pieces.map(({ text, entry }) =>
          entry
            ? {
                type: 'link',
                url: `/reference/glossary/#${termId(entry.term)}`,
                title: entry.says,
                data: { hProperties: { class: 'term' } },
                children: [{ type: 'text', value: text }],
              }
            : { type: 'text', value: text },
        ),
      );
    },
  });
