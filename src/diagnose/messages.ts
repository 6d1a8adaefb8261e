import { allTexts, knowledge } from './facts.ts';
import { directions, nameOf } from './tell/words.ts';

/** A literal text with the hops that print it, and on which way they refuse. */
export type PrintedMessage = { readonly text: string; readonly by: string; readonly where: string };

/** What servers, proxies and libraries print when state is too long for them, by text. */
const all: readonly PrintedMessage[] = allTexts.flatMap(({ find, label, hops = [], way }) => {
  const by = hops.flatMap((id) => knowledge.hops.get(id) ?? []).map(nameOf);
  const text = (label ?? find[0] ?? '').trim();
  return by.length === 0
    ? []
    : [{ text, by: [...new Set(by)].join(', '), where: way ? directions[way] : 'either way' }];
});

const lower = ({ text }: PrintedMessage): string => text.toLowerCase();

/** What servers, proxies and libraries print when state is too long for them, by text; of two of which one holds the other, the longer. */
export const messages: readonly PrintedMessage[] = all
  .filter(
    (one, at) =>
      !all.some(
        (other, place) =>
          place !== at && lower(other).includes(lower(one)) && (lower(other) !== lower(one) || place < at),
      ),
  )
  .toSorted((one, other) => one.text.localeCompare(other.text, 'en'));
