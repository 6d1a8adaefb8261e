/** The picture of what follows from what, as texts, boxes and ways without a way to draw them, for a wide column and for a narrow one. */
import { type Card, cards, drawnSources, GIVEN } from './graph.ts';

/** How a text is written: the name of a card, a quantity, or what it follows from. */
export type Kind = 'title' | 'quantity' | 'from';
export type Text = { readonly x: number; readonly y: number; readonly text: string; readonly kind: Kind };
export type Box = {
  readonly id: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
};
/** Its ways lead from a card down to one that follows from it, as paths of SVG. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly ways: readonly string[];
};

type Sizes = {
  readonly width: number;
  readonly perRow: number;
  readonly column: number;
  readonly gap: number;
  readonly characterWidth: number;
};
const WIDE: Sizes = { width: 832, perRow: 4, column: 196, gap: 60, characterWidth: 6.6 };
const NARROW: Sizes = { width: 340, perRow: 1, column: 160, gap: 28, characterWidth: 6.4 };

const LINE = 17;
const PADDING = 10;
const TITLE = 22;
const HEAD = 32;
/** Between two quantities of a card. */
const APART = 6;
const BETWEEN = 16;
/** What stands between the ways down a margin and the cards beside them. */
const MARGIN = 20;

/** Words in lines of so many characters at most; a word that is longer has a line of its own. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Entry = readonly { readonly text: string; readonly kind: Kind }[];

/** What a card says: one entry for each quantity, as the lines that it takes in a column. */
function entriesOf({ id, gives, takes, lines }: Card, most: number): readonly Entry[] {
  const quantity = (text: string): Entry => wrapped(text, most).map((line) => ({ text: line, kind: 'quantity' }));
  const from = (text: string): Entry => wrapped(text, most).map((line) => ({ text: line, kind: 'from' }));
  const passedOn =
    gives.length > 0 && id !== GIVEN ? [[...from('Others take:'), ...gives.flatMap(quantity)]] : gives.map(quantity);
  return [
    ...(takes.length > 0 ? [[...from('Takes as it is:'), ...takes.flatMap(quantity)]] : []),
    ...lines.map((line) => [...quantity(line.label), ...from(`← ${line.from.join(', ')}`)]),
    ...passedOn,
  ];
}

const heightOf = (entry: Entry) => entry.length * LINE + APART;

/** A card laid out at a place: its entries run down as many columns as fit, each filled before the next. */
function boxOf(card: Card, x: number, y: number, width: number, { column, characterWidth }: Sizes): Box {
  const columns = Math.max(1, Math.floor((width - PADDING) / column));
  const columnWidth = (width - PADDING) / columns;
  const entries = entriesOf(card, Math.floor((columnWidth - PADDING) / characterWidth));
  const each = entries.reduce((sum, entry) => sum + heightOf(entry), 0) / columns;
  const texts: Text[] = [{ x: x + PADDING, y: y + TITLE, text: card.title, kind: 'title' }];
  let [at, down, deepest] = [0, 0, 0];
  for (const entry of entries) {
    if (down > 0 && at < columns - 1 && down + heightOf(entry) / 2 > each) [at, down] = [at + 1, 0];
    for (const [line, { text, kind }] of entry.entries())
      texts.push({ x: x + PADDING + at * columnWidth, y: y + HEAD + down + (line + 0.75) * LINE, text, kind });
    down += heightOf(entry);
    deepest = Math.max(deepest, down);
  }
  return { id: card.id, rank: card.rank, x, y, width, height: HEAD + deepest + APART, texts };
}

/** Cards of one rank, in rows of at most so many. */
const rowsOf = (perRow: number): readonly (readonly Card[])[] =>
  [...Map.groupBy(cards, ({ rank }) => rank).values()].flatMap((rank) =>
    Array.from({ length: Math.ceil(rank.length / perRow) }, (_, row) => rank.slice(row * perRow, (row + 1) * perRow)),
  );

type Way = { readonly from: Box; readonly to: Box; readonly isNext: boolean };

/** Where the ways of one side of a box begin or end, side by side, in the order of the boxes at their other ends. */
function port(box: Box, ways: readonly Way[], way: Way, other: (way: Way) => Box): number {
  const sorted = [...ways].sort((a, b) => other(a).x - other(b).x);
  return box.x + (box.width * (sorted.indexOf(way) + 1)) / (sorted.length + 1);
}

function wideWays(boxes: readonly Box[], rows: readonly (readonly Card[])[], gap: number): readonly string[] {
  const boxNamed = (id: string) => boxes.find((box) => box.id === id);
  const rowOf = (id: string) => rows.findIndex((row) => row.some((card) => card.id === id));
  const ways = cards.flatMap((card) =>
    drawnSources(card).flatMap((source): readonly Way[] => {
      const [from, to] = [boxNamed(source), boxNamed(card.id)];
      return from && to ? [{ from, to, isNext: rowOf(card.id) === rowOf(source) + 1 }] : [];
    }),
  );
  return ways.map((way) => {
    const { from, to, isNext } = way;
    const x1 = port(
      from,
      ways.filter((one) => one.from === from),
      way,
      ({ to: end, isNext: near }) => (near ? end : { ...end, x: 0 }),
    );
    const x2 = port(
      to,
      ways.filter((one) => one.to === to),
      way,
      ({ from: start, isNext: near }) => (near ? start : { ...start, x: 0 }),
    );
    // Straight down past the taller cards beside it, then over to the other card in the gap between the rows
    const below = Math.max(...boxes.filter(({ y }) => y === from.y).map(({ y, height }) => y + height));
    const start = `M${x1} ${from.y + from.height}V${below}`;
    const [end, half, margin] = [to.y - 2, gap / 2, MARGIN / 2];
    return isNext
      ? `${start}C${x1} ${below + half} ${x2} ${end - half} ${x2} ${end}`
      : `${start}C${x1} ${below + half} ${margin} ${below} ${margin} ${below + gap}V${end - gap}C${margin} ${end} ${x2} ${end - half} ${x2} ${end}`;
  });
}

/** On a narrow screen an arrow leads to the cards of the next rank, and the words alone say from which card. */
const narrowWays = (boxes: readonly Box[]): readonly string[] =>
  boxes.slice(1).flatMap((to, index) => {
    const from = boxes[index];
    return from && from.rank < to.rank ? [`M${from.x + from.width / 2} ${from.y + from.height}V${to.y - 2}`] : [];
  });

function sceneFor(sizes: Sizes): Scene {
  const { width, perRow, gap } = sizes;
  const rows = rowsOf(perRow);
  const boxes: Box[] = [];
  let [y, rank] = [1, 0];
  for (const row of rows) {
    const next = row[0]?.rank ?? 0;
    if (boxes.length > 0) y += next > rank ? gap : BETWEEN;
    rank = next;
    const left = perRow > 1 && rank > 1 ? MARGIN : 1;
    const each = (width - 1 - left - (row.length - 1) * BETWEEN) / row.length;
    const laid = row.map((card, index) => boxOf(card, left + index * (each + BETWEEN), y, each, sizes));
    boxes.push(...laid);
    y += Math.max(...laid.map((box) => box.height));
  }
  return { width, height: y + 1, boxes, ways: perRow > 1 ? wideWays(boxes, rows, gap) : narrowWays(boxes) };
}

/** For a column of about 800 px: cards of one rank side by side. */
export const wideScene = (): Scene => sceneFor(WIDE);

/** For a column of about 340 px: one card below the other. */
export const narrowScene = (): Scene => sceneFor(NARROW);

/** The picture in words, for whoever does not see it; the table beside it has each quantity. */
export const describeFollows = (): string =>
  `What follows from what. ${cards
    .filter(({ id }) => id !== GIVEN)
    .map(({ title, sources }) => {
      const names = cards.filter(({ id }) => sources.includes(id) && id !== GIVEN).map((card) => card.title);
      return `${title}: from ${['what is given', ...names].join(', ')}.`;
    })
    .join(' ')}`;
