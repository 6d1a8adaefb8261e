/** What turns a placement into a design for this item: refinements that the catalogue has no placement of their own for. */

import type { Item } from '../ask/item.ts';
import type { Workload } from '../ask/workload.ts';
import { type PlacementId, placementsWhere } from './catalogue.ts';
import { type Condition, holds } from './rules/condition.ts';

export type Variant = {
  readonly id: string;
  readonly when: Condition;
  readonly placements: readonly PlacementId[];
  /** As it reads after the placement's name: "Durable store, with an idempotency key …". */
  readonly words: string;
  readonly page: string;
};

const MEGABYTE = 1_000_000;
/** Read and written where they are kept, with nothing in between. */
const rows = placementsWhere(({ way, copy }) => way === 'database' && copy === 'none');

export const variants: readonly Variant[] = [
  {
    id: 'idempotency-key',
    when: {
      all: [
        { item: 'loss', is: ['money'] },
        { measure: 'writesPerRequest', above: 0 },
      ],
    },
    placements: rows,
    words: 'with an idempotency key in the same transaction',
    page: '/patterns/idempotent-endpoints/',
  },
  {
    id: 'checkpoints',
    when: { item: 'loss', is: ['annoys', 'work', 'money'] },
    placements: placementsWhere(({ routing, log }) => routing === 'key' && !log),
    words: 'with durable checkpoints',
    page: '/placements/single-owner/',
  },
  {
    id: 'object-storage',
    when: { measure: 'size', above: MEGABYTE },
    placements: placementsWhere(({ way, readers }) => way === 'database' && readers === 'each'),
    words: 'the bytes in object storage by a presigned address, the row with their name',
    page: '/placements/durable-store/',
  },
  {
    id: 'expiring-key',
    when: {
      all: [
        { measure: 'lifetime', below: 604_800 },
        { item: 'loss', is: ['nothing', 'annoys'] },
      ],
    },
    placements: placementsWhere(({ way }) => way === 'cache'),
    words: 'under a key that expires by itself',
    page: '/patterns/external-session-store/',
  },
  {
    id: 'read-replica',
    when: {
      all: [
        { measure: 'stale', above: 1 },
        { measure: 'writesPerRequest', below: 0.01 },
        { item: 'sharedBy', is: ['entity'] },
      ],
    },
    placements: rows,
    words: 'read from a replica of it where seconds of staleness do',
    page: '/patterns/multi-region/',
  },
];

/** The refinements that fit a placement of an item. */
export const variantsOf = (item: Item, workload: Workload, id: PlacementId): readonly Variant[] =>
  variants.filter((variant) => variant.placements.includes(id) && holds(variant.when, { item, workload, id }));
