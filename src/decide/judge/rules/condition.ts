/** Conditions as data: the engine evaluates them, the rule book draws them, so that the two cannot disagree. */
import type { Unit } from '../../../kit/declare/units.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { type PlacementId, traitsOf } from '../catalogue.ts';
import { bareFleet } from '../costs/fleet.ts';
import {
  COOKIE_NAME_BYTES,
  conflictShare,
  cookieBytes,
  copySeconds,
  tokenBytes,
  tokenWithIdBytes,
} from '../costs/measures.ts';
import { itemsAtOnce } from '../costs/storage.ts';

/** One placement of one item in its service: all that a condition may look at. */
export type Case = { readonly item: Item; readonly workload: Workload; readonly id: PlacementId };

type Measure = { readonly label: string; readonly unit: Unit; of(given: Case): number | undefined };
const measure = (label: string, unit: Unit, of: (given: Case) => number | undefined): Measure => ({ label, unit, of });

/** Quantities that conditions compare. An undefined one (an item that need not be revoked) satisfies no comparison. */
export const measures = {
  tokenField: measure(
    'its length as a bearer token in one header line',
    'bytes',
    ({ item, workload }) => 'authorization: Bearer '.length + tokenBytes(item, workload),
  ),
  sealedCookie: measure(
    'its length as a sealed cookie, name and value',
    'bytes',
    ({ item, workload }) => COOKIE_NAME_BYTES + cookieBytes(item, workload),
  ),
  signedCookie: measure(
    'its length as a signed cookie with an id, name and value',
    'bytes',
    ({ item, workload }) => COOKIE_NAME_BYTES + tokenWithIdBytes(item, workload),
  ),
  size: measure('its size', 'bytes', ({ item }) => item.storedBytes),
  sizeOfAll: measure(
    'the size of all of them together',
    'bytes',
    ({ item, workload }) => itemsAtOnce(item, workload) * item.storedBytes,
  ),
  replicas: measure(
    'the number of replicas that the load asks for',
    'count',
    ({ workload }) => bareFleet(workload)?.replicas,
  ),
  growth: measure('its growth with each request', 'bytes', ({ item }) => item.growthBytesPerRequest),
  readsPerRequest: measure('its reads in each request', 'count', ({ item }) => item.readsPerRequest),
  writesPerRequest: measure('its writes in each request', 'count', ({ item }) => item.writesPerRequest),
  lifetime: measure('its lifetime', 'seconds', ({ item }) => item.lifetimeSeconds),
  stale: measure('how far it may be out of date', 'seconds', ({ item }) => item.staleSeconds),
  internalHops: measure('the internal services that need it', 'count', ({ item }) => item.internalHops),
  revocable: measure('the time within which it must be revocable', 'seconds', ({ item }) => item.revokeSeconds),
  copyAge: measure('the age that a copy reaches in this placement', 'seconds', ({ item, workload, id }) =>
    copySeconds(item, workload, traitsOf(id)),
  ),
  conflictsInCache: measure('the share of its writes that collide in a cache', 'share', ({ item, workload }) =>
    conflictShare(item, workload.cacheRttMilliseconds),
  ),
  conflictsInDatabase: measure('the share of its writes that collide in a database', 'share', ({ item, workload }) =>
    conflictShare(item, workload.databaseMilliseconds),
  ),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof measures;
/** Inputs of an item that are a choice or yes and no. */
export type Property =
  | { [K in keyof Item]: boolean extends Item[K] ? K : never }[keyof Item]
  | 'loss'
  | 'sharedBy'
  | 'change';
/** What runs already. */
export type Running = 'cacheRuns' | 'databaseRuns' | 'keysRun' | 'ownerRuns';

export type Condition =
  | { readonly item: Property; readonly is: readonly (string | boolean)[] }
  | { readonly workload: Running; readonly is: readonly boolean[] }
  | { readonly measure: MeasureId; readonly above: number | MeasureId }
  | { readonly measure: MeasureId; readonly below: number | MeasureId }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const quantityOf = (side: number | MeasureId, given: Case): number | undefined =>
  typeof side === 'number' ? side : measures[side].of(given);

/** Whether a condition holds for a case. */
export function holds(condition: Condition, given: Case): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, given));
  if ('any' in condition) return condition.any.some((one) => holds(one, given));
  if ('workload' in condition) return condition.is.includes(given.workload[condition.workload]);
  if ('item' in condition) return condition.is.some((value) => value === given.item[condition.item]);
  const left = measures[condition.measure].of(given);
  const right = quantityOf('above' in condition ? condition.above : condition.below, given);
  if (left === undefined || right === undefined) return false;
  return 'above' in condition ? left > right : left < right;
}
