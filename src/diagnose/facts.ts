import hops from '#facts/hops.yaml?whole';
import limits from '#facts/limits.yaml?whole';
import { type HopFact, knowledgeOf, type LimitFact, namesOf } from './rank/knowledge.ts';
import type { Vocabulary } from './read/read-pasted.ts';
import { stackNames } from './words/stacks.ts';
import { type Text, texts } from './words/texts.ts';

const hopFacts: readonly HopFact[] = Object.entries(hops).map(([id, { on, adds, ...hop }]) => ({
  id,
  ...hop,
  ...(on !== undefined && { on }),
  ...(adds && {
    adds: {
      ...(adds.request !== undefined && { request: adds.request }),
      ...(adds.response !== undefined && { response: adds.response }),
    },
  }),
}));

const limitFacts: readonly LimitFact[] = Object.entries(limits).map(
  ([id, { way = 'request', says = [], ...limit }]) => ({ id, way, says, ...limit }),
);

/** Hops and limits of the edition in force. */
export const knowledge = knowledgeOf(hopFacts, limitFacts);

const slug = (words: string): string => `says-${words.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60)}`;

/** What the rows of the limits print, by text: several hops may print one. */
function printed(): readonly Text[] {
  const byText = new Map<string, { readonly label: string; readonly rows: LimitFact[] }>();
  const all = hopFacts.flatMap(({ id }) => knowledge.limitsOf(id).filter(({ hop }) => hop === id));
  for (const limit of all)
    for (const words of limit.says) {
      const lower = words.toLowerCase();
      const known = byText.get(lower) ?? { label: words, rows: [] };
      known.rows.push(limit);
      byText.set(lower, known);
    }
  return [...byText].map(([find, { label, rows }]) => {
    const ways = new Set(rows.map(({ way }) => way));
    const [way] = ways;
    return {
      id: slug(find),
      find: [find],
      label,
      hops: [...new Set(rows.map(({ hop }) => hop))],
      ...(ways.size === 1 && way && { way }),
    };
  });
}

/** Every text that is looked for: those of the vocabulary, and those of the limits. */
export const allTexts: readonly Text[] = [...texts, ...printed()];

/** Names of hops, and of what stands on one of them, as far as the facts have it. */
export const allNames: Vocabulary['names'] = [
  ...namesOf(knowledge),
  ...stackNames.filter(([, hop]) => knowledge.hops.has(hop)),
];

export const vocabulary: Vocabulary = { texts: allTexts, names: allNames };
