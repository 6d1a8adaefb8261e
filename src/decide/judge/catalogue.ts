/** What the engine knows of each placement: facts of its kind, never a score. Words and pictures of them are in content/placements.yaml. */

import type { Placement } from '../../models/resilience/failover/losses.ts';

/** Who remembers the item between two requests. */
export type Holder = 'nobody' | 'client' | 'store' | 'replica';
/** How a request reaches the value: it travels, an id finds it in a store, a replica has it, or the client keeps it. */
export type Way = 'nothing' | 'carried' | 'cache' | 'database' | 'memory' | 'client';
export type Routing = 'any' | 'client' | 'key';

export type Traits = {
  readonly title: string;
  /** After "keep the cart"; **bold** marks what decides. */
  readonly kept: string;
  /** The plain placement of the catalogue that this one is or builds on. */
  readonly placement: Placement;
  readonly holder: Holder;
  readonly way: Way;
  readonly routing: Routing;
  readonly carrier: 'none' | 'cookie' | 'cookie or header' | 'header' | 'URL or message';
  /** Copies of the stored value that age: a token until it is renewed, a near-cache until it expires, one in every replica until a change has reached it (`lag`). */
  readonly copy: 'none' | 'lifetime' | 'short' | 'near' | 'lag';
  /** The client holds the value itself, so it can send an old copy again. */
  readonly copyInClient: boolean;
  /** The client, and whoever ends its TLS, can read the value. */
  readonly readable: boolean;
  /** What protects a value that travels, outside or behind a gateway: whoever has the keys issues it. */
  readonly keys: 'none' | 'signing' | 'sealing';
  /** An id travels beside the claims: what writes asks the store, which keeps the item as well. */
  readonly idBesideClaims: boolean;
  /** Who reads a store: each service that the request passes, or the gateway, which hands a signed token of the value on. */
  readonly readers: 'each' | 'gateway';
  /** Each change is appended to a durable log before it is acknowledged, so no event takes one. */
  readonly log: boolean;
};

const usual = { keys: 'none', idBesideClaims: false, readers: 'each', log: false } as const;
const inStore = {
  ...usual,
  holder: 'store',
  routing: 'any',
  carrier: 'cookie or header',
  copy: 'none',
  copyInClient: false,
  readable: false,
} as const;
const inReplica = {
  ...usual,
  holder: 'replica',
  way: 'memory',
  copy: 'none',
  copyInClient: false,
  readable: false,
} as const;
const inClient = { ...usual, holder: 'client', routing: 'any', copyInClient: true } as const;
/** Claims that the client carries and can read; what they say is believed because they are signed. */
const signedClaims = {
  ...inClient,
  placement: 'signed-token',
  way: 'carried',
  readable: true,
  keys: 'signing',
} as const;

/** In the order of preference among equals: what leaves replicas interchangeable first. */
export const catalogue = {
  none: {
    ...inStore,
    title: 'No state',
    kept: '**nowhere**: derive it again',
    placement: 'none',
    holder: 'nobody',
    way: 'nothing',
    carrier: 'none',
  },
  'signed-token': {
    ...signedClaims,
    title: 'Signed token',
    kept: 'in **a signed token**',
    carrier: 'cookie or header',
    copy: 'lifetime',
  },
  'short-token-with-refresh': {
    ...signedClaims,
    title: 'Short signed token, stored refresh',
    kept: 'in **a short signed token** with a stored refresh',
    carrier: 'cookie or header',
    copy: 'short',
  },
  'encrypted-cookie': {
    ...inClient,
    title: 'Encrypted cookie',
    kept: 'in **an encrypted cookie**',
    placement: 'encrypted-cookie',
    way: 'carried',
    carrier: 'cookie',
    copy: 'lifetime',
    readable: false,
    keys: 'sealing',
  },
  'client-storage': {
    ...inClient,
    title: 'Client storage, synchronised to a durable store',
    kept: 'in **client storage**, synchronised to a durable store',
    placement: 'client-storage',
    way: 'client',
    carrier: 'none',
    copy: 'lifetime',
    readable: true,
  },
  'id-and-claims-cookie': {
    ...signedClaims,
    title: 'Id and signed claims in one cookie',
    kept: 'in **one cookie with an id and signed claims**',
    carrier: 'cookie',
    copy: 'short',
    idBesideClaims: true,
  },
  'shared-cache': {
    ...inStore,
    title: 'Shared cache',
    kept: 'in **a shared cache**',
    placement: 'shared-cache',
    way: 'cache',
  },
  'durable-store': {
    ...inStore,
    title: 'Durable store',
    kept: 'in **a durable store**',
    placement: 'durable-store',
    way: 'database',
  },
  'near-cache': {
    ...inStore,
    title: 'Durable store, near-cache while active',
    kept: 'in **a durable store**, with a near-cache while it is active',
    placement: 'durable-store',
    way: 'database',
    copy: 'near',
  },
  'phantom-token': {
    ...inStore,
    title: 'Phantom token: opaque outside, signed inside',
    kept: 'behind **a phantom token**: opaque outside, signed inside',
    placement: 'durable-store',
    way: 'database',
    carrier: 'header',
    copy: 'near',
    keys: 'signing',
    readers: 'gateway',
  },
  'replicated-memory': {
    ...inReplica,
    title: 'Replicated memory',
    kept: 'in **replicated memory**',
    placement: 'replicated-memory',
    routing: 'any',
    carrier: 'cookie',
    copy: 'lag',
  },
  'server-memory': {
    ...inReplica,
    title: 'Server memory, sticky by client',
    kept: 'in **the memory of one replica**, sticky by client',
    placement: 'server-memory',
    routing: 'client',
    carrier: 'cookie',
  },
  'single-owner': {
    ...inReplica,
    title: 'Single owner by key',
    kept: 'with **a single owner by key**',
    placement: 'single-owner',
    routing: 'key',
    carrier: 'URL or message',
  },
  'memory-with-log': {
    ...inReplica,
    title: 'Single owner by key, authoritative log in a durable store',
    kept: 'with **a single owner by key** and an authoritative log in a durable store',
    placement: 'single-owner',
    routing: 'key',
    carrier: 'URL or message',
    log: true,
  },
} as const satisfies Readonly<Record<string, Traits>>;

export type PlacementId = keyof typeof catalogue;

/** Every placement and combination that the engine weighs. */
export const placementIds = Object.keys(catalogue) as readonly PlacementId[];

/** The traits of a placement by their common type. */
export const traitsOf = (id: PlacementId): Traits => catalogue[id];

/** The ids whose traits satisfy a test, for rules that speak of a kind. */
export const placementsWhere = (test: (traits: Traits) => boolean): readonly PlacementId[] =>
  placementIds.filter((id) => test(traitsOf(id)));

export const isPlacement = (id: unknown): id is PlacementId => typeof id === 'string' && Object.hasOwn(catalogue, id);

/** Every replica holds all of the items, and each change goes to all the others. */
export const isInEveryReplica = (id: PlacementId): boolean => traitsOf(id).copy === 'lag';

/** Replicas stay interchangeable: none of them holds the only current copy. */
export const isStateless = (id: PlacementId): boolean => traitsOf(id).holder !== 'replica';
