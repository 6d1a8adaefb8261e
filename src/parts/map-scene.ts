/**
 * The state map as boxes and arrows, without a way to draw them: four lanes (client, edge, replicas, store), the item in amber where it lives,
 * the path of a request, in a wide and in a narrow arrangement. Lengths are units of the picture, 1 at its natural size.
 */
import type { PlacementWords } from './placements.ts';

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** What is remembered here; absent where the box is interchangeable. */
  readonly hold?: string | undefined;
};
export type Arrow = {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** A way that requests may take but this one does not. */
  readonly faint: boolean;
};
export type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle';
};
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Words[];
  readonly rules: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly labels: readonly Words[];
};

const LANES = ['Client', 'Edge', 'Replicas', 'Store'] as const;

/** What the boxes of the replicas say, first to last; sticky and keyed placements have one that differs. */
function replicaTexts({ remembers, map }: PlacementWords): readonly Pick<Box, 'label' | 'hold'>[] {
  if (remembers.includes('replicas')) return [0, 1, 2].map(() => ({ label: map.replica, hold: map.hold }));
  if (remembers.includes('replica'))
    return [
      { label: map.replica, hold: 'others' },
      { label: 'this one', hold: map.hold },
      { label: map.replica, hold: 'others' },
    ];
  return [0, 1, 2].map(() => ({ label: map.replica }));
}

const holdAt = (place: PlacementWords['remembers'][number], { remembers, map }: PlacementWords): string | undefined =>
  remembers.includes(place) ? map.hold : undefined;

/** Heads of three arrows stand beside each other, not on one another. */
const apart = (index: number, distance: number): number => (index - 1) * distance;

/** The map for a column of about 800 px: lanes side by side, the request from left to right. */
export function wideScene(placement: PlacementWords): Scene {
  const { map, routing } = placement;
  const pinned = routing !== 'any';
  const column = [8, 232, 456, 680];
  const size = { width: 144, height: 56 };
  const middle = 152;
  const rows = [76, middle, 228];
  const box = (lane: number, y: number, text: Pick<Box, 'label' | 'hold'>): Box => ({
    x: column[lane] ?? 0,
    y: y - size.height / 2,
    ...size,
    ...text,
  });
  const replicas = replicaTexts(placement).map((text, row) => box(2, rows[row] ?? middle, text));
  const right = (lane: number) => (column[lane] ?? 0) + size.width;
  const gap = (lane: number) => right(lane) + 40;
  const hasStore = map.store !== undefined;
  return {
    width: 832,
    height: 268,
    lanes: LANES.map((text, lane) => ({ x: (column[lane] ?? 0) + size.width / 2, y: 20, text, anchor: 'middle' })),
    rules: [0, 1, 2].map((lane) => [gap(lane), 36, gap(lane), 260]),
    boxes: [
      box(0, middle, { label: map.client, hold: holdAt('client', placement) }),
      box(1, middle, { label: map.edge, hold: holdAt('edge', placement) }),
      ...replicas,
      ...(hasStore ? [box(3, middle, { label: map.store ?? '', hold: holdAt('store', placement) })] : []),
    ],
    arrows: [
      { from: [right(0), middle], to: [column[1] ?? 0, middle], faint: false },
      ...rows.map(
        (y, row): Arrow => ({ from: [right(1), middle], to: [column[2] ?? 0, y], faint: pinned && row !== 1 }),
      ),
      ...(hasStore && map.out
        ? rows.map(
            (y, row): Arrow => ({
              from: [right(2), y],
              to: [column[3] ?? 0, middle + apart(row, 16)],
              faint: pinned && row !== 1,
            }),
          )
        : []),
    ],
    labels: [
      { x: gap(0), y: middle - 40, text: map.in, anchor: 'middle' },
      ...(hasStore && map.out
        ? [{ x: (column[3] ?? 0) + size.width / 2, y: middle - 40, text: map.out, anchor: 'middle' as const }]
        : []),
    ],
  };
}

/** The map for a phone: lanes below each other, the request runs downwards. */
export function narrowScene(placement: PlacementWords): Scene {
  const { map, routing } = placement;
  const pinned = routing !== 'any';
  const hasStore = map.store !== undefined;
  const tops = [28, 128, 244, 368];
  const height = 52;
  const wide = { x: 56, width: 176, height };
  const columns = [0, 98, 196];
  const centre = 144;
  const replicas = replicaTexts(placement).map(
    (text, index): Box => ({ x: columns[index] ?? 0, y: tops[2] ?? 0, width: 92, height, ...text }),
  );
  const under = (lane: number) => (tops[lane] ?? 0) + height;
  const box = (lane: number, text: Pick<Box, 'label' | 'hold'>): Box => ({ ...wide, y: tops[lane] ?? 0, ...text });
  return {
    width: 288,
    height: hasStore ? 428 : 304,
    lanes: LANES.slice(0, hasStore ? 4 : 3).map((text, lane) => ({
      x: 0,
      y: (tops[lane] ?? 0) - 8,
      text,
      anchor: 'start',
    })),
    rules: [],
    boxes: [
      box(0, { label: map.client, hold: holdAt('client', placement) }),
      box(1, { label: map.edge, hold: holdAt('edge', placement) }),
      ...replicas,
      ...(hasStore ? [box(3, { label: map.store ?? '', hold: holdAt('store', placement) })] : []),
    ],
    arrows: [
      { from: [centre, under(0)], to: [centre, tops[1] ?? 0], faint: false },
      ...columns.map(
        (x, index): Arrow => ({ from: [centre, under(1)], to: [x + 46, tops[2] ?? 0], faint: pinned && index !== 1 }),
      ),
      ...(hasStore && map.out
        ? columns.map(
            (x, index): Arrow => ({
              from: [x + 46, under(2)],
              to: [centre + apart(index, 28), tops[3] ?? 0],
              faint: pinned && index !== 1,
            }),
          )
        : []),
    ],
    labels: [
      { x: centre + 8, y: under(0) + 28, text: map.in, anchor: 'start' },
      ...(hasStore && map.out ? [{ x: centre + 52, y: under(2) + 44, text: map.out, anchor: 'start' as const }] : []),
    ],
  };
}

/** The map in words, for who cannot see it. */
export function describeMap({ title, map, remembers, routing, crash }: PlacementWords): string {
  const where: Readonly<Record<PlacementWords['remembers'][number], string>> = {
    client: 'the client',
    edge: 'the edge',
    replica: 'one replica',
    replicas: 'every replica',
    store: 'the store',
  };
  const held =
    remembers.length === 0
      ? 'Nothing remembers it.'
      : `It is remembered by ${remembers.map((place) => where[place]).join(' and ')}.`;
  const route = { any: 'any replica', client: "the client's own replica", key: "the key's owner" }[routing];
  return `${title}. ${held} The client (${map.client}) sends a request through the edge (${map.edge}) to ${route}${map.out ? `, which reaches the store (${map.store})` : ''}. ${crash}`;
}
