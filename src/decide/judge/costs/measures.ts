/** What rules look at before anything is priced: lengths on the wire, ages of copies, conflicts. Cheap, and defined for every item. */

import limits from '#facts/limits.yaml';
import { numberOf } from '../../../facts/number.ts';
import { copyExposure, lifetimeExposure } from '../../../models/resilience/revocation/exposure.ts';
import { formulaOf } from '../../../service/follow.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { type PlacementId, type Traits, traitsOf } from '../catalogue.ts';
import { numberIn, serviceOf, type Token, tokenOf } from './service.ts';

/** A refresh more often than this is a look-up with more steps. */
const SHORTEST_TOKEN_SECONDS = 60;
/** A copy that is dropped sooner saves no read. */
const SHORTEST_COPY_SECONDS = 0.1;

/** Bytes of the item as the service's token, raw value as claims. */
export const tokenBytes = (item: Item, workload: Workload): number =>
  tokenOf(serviceOf(workload), item.storedBytes, false).bytes;
/** Bytes of the item sealed into a cookie. */
export const cookieBytes = (item: Item, workload: Workload): number =>
  tokenOf(serviceOf(workload), item.storedBytes, true).bytes;

/** Bytes of the item in the memory of a replica, as live objects. */
export const liveBytes = ({ storedBytes }: Item): number => formulaOf('replicas.sessionMemoryBytes', { storedBytes });

/** Bytes of the item as a token behind an id and a dot, in one cookie. */
export const tokenWithIdBytes = (item: Item, workload: Workload): number =>
  numberIn(serviceOf(workload), 'idBytes') + 1 + tokenBytes(item, workload);

/** What travels, and how fast it is made and read; 0 bytes where an id stands for it. */
export function carriedOf(item: Item, workload: Workload, id: PlacementId): Token {
  const { way, keys, idBesideClaims } = traitsOf(id);
  const token = tokenOf(serviceOf(workload), item.storedBytes, keys === 'sealing');
  if (way !== 'carried') return { ...token, bytes: 0 };
  return idBesideClaims ? { ...token, bytes: tokenWithIdBytes(item, workload) } : token;
}

/** The name of a cookie and its equals sign: browsers count them with the value. */
export const COOKIE_NAME_BYTES = 'session='.length;
/** Name and value of the longest cookie that browsers keep. */
export const LONGEST_COOKIE_BYTES = numberOf(limits, 'browser-chromium-cookie');

/**
 * What carries the item to the service. A value that may be a cookie or a header is a header where a browser would not keep the cookie.
 *
 * @example carrierOf({ ...defaultItem, storedBytes: 4000 }, defaultWorkload, 'signed-token') // 'header'
 */
export function carrierOf(item: Item, workload: Workload, id: PlacementId): Traits['carrier'] {
  const { carrier } = traitsOf(id);
  return carrier === 'cookie or header' &&
    COOKIE_NAME_BYTES + carriedOf(item, workload, id).bytes > LONGEST_COOKIE_BYTES
    ? 'header'
    : carrier;
}

/** The lifetime in seconds that a short token gets: the workload's, or less where the item must be revocable or fresh sooner, and at least a minute where that is less. */
export function shortTokenSeconds(item: Item, workload: Workload): number {
  const revocable = item.revokeSeconds === undefined ? Number.MAX_VALUE : item.revokeSeconds - workload.leewaySeconds;
  const fresh = item.sharedBy === 'client' ? Number.MAX_VALUE : item.staleSeconds - workload.leewaySeconds;
  return Math.min(
    item.lifetimeSeconds,
    Math.max(
      Math.min(SHORTEST_TOKEN_SECONDS, workload.tokenLifetimeSeconds),
      Math.min(workload.tokenLifetimeSeconds, revocable, fresh),
    ),
  );
}

/** How long a near-cache keeps a copy in seconds: the workload's, or less where the item must be fresher. */
export const nearCopySeconds = (item: Item, workload: Workload): number =>
  Math.max(
    SHORTEST_COPY_SECONDS,
    Math.min(workload.nearCacheSeconds, item.staleSeconds, item.revokeSeconds ?? Number.MAX_VALUE),
  );

/** The longest that a copy of a placement is used after the value changed or was revoked, in seconds; 0 where there is no copy. */
export function copySeconds(item: Item, workload: Workload, { copy }: Traits): number {
  switch (copy) {
    case 'none':
      return 0;
    case 'lag':
      return workload.replicationLagSeconds;
    case 'near':
      return copyExposure(nearCopySeconds(item, workload)).worst;
    case 'short':
      return lifetimeExposure(shortTokenSeconds(item, workload), workload.leewaySeconds).worst;
    case 'lifetime':
      return lifetimeExposure(item.lifetimeSeconds, workload.leewaySeconds).worst;
  }
}

/**
 * Share of the writes to one item that meet another write between their read and their write: reading, changing and writing takes two round
 * trips, and arrivals are taken as Poisson. 0 where a write adds to the value, which a store does in one step.
 *
 * @example conflictShare({ ...defaultItem, changesPerSecond: 40 }, 0.5) // 0.039
 */
export const conflictShare = (item: Item, roundTripMilliseconds: number): number =>
  item.change === 'increment' ? 0 : 1 - Math.exp((-item.changesPerSecond * 2 * roundTripMilliseconds) / 1000);

/**
 * Share of the reads that a near-cache answers: filled on a miss, kept for a fixed life, reads taken as Poisson and spread over `places` caches.
 * Only items of active sessions are read; those that sleep are not.
 *
 * @example nearHitShare({ ...defaultItem, staleSeconds: 300 }, { ...defaultWorkload, activeSessions: 1000 }, 9) // 0.77
 */
export function nearHitShare(item: Item, workload: Workload, places: number): number {
  const items = Math.min(item.itemsAtOnce ?? workload.activeSessions, workload.activeSessions);
  const perItem = numberIn(serviceOf(workload), 'requestsPerSecond') / items / places;
  const repeats = perItem * nearCopySeconds(item, workload) * Math.max(1, item.readsPerRequest);
  return repeats / (1 + repeats);
}
