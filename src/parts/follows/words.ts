/** What follows from what, as text: rows of a table, and a chart that GitHub draws. */
import { cards, drawnSources, type Line } from './graph.ts';

/** Each quantity that follows: where it stands, its name, from what. */
export const followsRows: readonly (readonly [where: string, quantity: string, from: string])[] = cards.flatMap(
  ({ title, lines, gives, rank }) => [
    ...lines.map(({ label, from }: Line) => [title, label, from.join(', ')] as const),
    ...(rank === 0 ? [] : gives.map((label) => [title, label, 'its answer'] as const)),
  ],
);

/** The columns of these rows. */
export const followsHead = ['Where', 'What follows', 'From'] as const;

const listed = (names: readonly string[]) => names.join('<br>');

/** The same as a Mermaid chart: a box a card with what follows on it, an arrow from each card to those that follow from it. */
export const followsChart = (): string =>
  [
    'flowchart TD',
    ...cards.map(({ id, title, lines, gives }) => {
      const names = [...lines.map(({ label }) => label), ...gives];
      return `  ${id}["<b>${title}</b><br>${listed(names)}"]`;
    }),
    ...cards.flatMap((card) => drawnSources(card).map((source) => `  ${source} --> ${card.id}`)),
  ].join('\n');
