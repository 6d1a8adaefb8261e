/** Social cards: the picture that a chat or a feed shows with a link. What stands on them; draw-card.ts draws it. */
import { describeMap } from '../parts/map-scene.ts';
import { type PlacementWords, placementOf } from '../parts/placements.ts';

export type Card = {
  readonly title: string;
  readonly kicker: string | undefined;
  /** What the page answers or says; a long title says it alone. */
  readonly line: string | undefined;
  readonly placement: PlacementWords | undefined;
};

/** What platforms ask for: 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 };

/** Characters of a title that leave room for a line below it. */
const LONGEST_WITH_LINE = 60;

type Page = {
  readonly title: string;
  readonly kicker?: string | undefined;
  readonly question?: string | undefined;
  readonly description: string;
};

/** The card of a page: its question where it has one, and the placement that its first state map shows. */
export function cardOf({ title, kicker, question, description }: Page, body: string): Card {
  const [, id] = /<StateMap placement="([^"]+)"/.exec(body) ?? [];
  const line = title.length > LONGEST_WITH_LINE ? undefined : (question ?? description);
  return { title, kicker, line, placement: id === undefined ? undefined : placementOf(id) };
}

/** The card in words. */
export const cardAlt = ({ title, line, placement }: Card): string =>
  [
    /[?.!]$/.test(title) ? title : `${title}.`,
    ...(line ? [line] : []),
    ...(placement ? [`State map: ${describeMap(placement)}`] : []),
  ].join(' ');
