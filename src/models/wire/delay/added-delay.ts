import type { PartedClass } from './delay-classes.ts';
import { mixtureQuantile } from './delay-mixture.ts';
import { logNormalMean } from './lognormal.ts';

/** Where the mean delay comes from, in milliseconds. These add up to the mean; percentiles do not add. */
export type DelayParts = {
  /** Pushing the bytes through the client's uplink. */
  readonly uplink: number;
  /** Further round trips on a new connection, where the request outgrows the first window. */
  readonly roundTrips: number;
  /** Verifying, signing, decoding in the service. */
  readonly processor: number;
  /** The way to the store and back, once for each operation waited for. */
  readonly store: number;
};

/** Delay that the state adds to a request, in milliseconds. */
export type AddedDelay = { readonly p50: number; readonly p99: number; readonly parts: DelayParts };

function partsOf(classes: readonly PartedClass[]): DelayParts {
  const parts = { uplink: 0, roundTrips: 0, processor: 0, store: 0 };
  for (const { share, uplink, roundTrips, processor, storeService, random } of classes) {
    parts.uplink += share * uplink;
    parts.roundTrips += share * roundTrips;
    parts.processor += share * processor;
    parts.store += share * (storeService + (random === undefined ? 0 : logNormalMean(random)));
  }
  return parts;
}

/**
 * Median, 99th percentile and mean by part of the delay that a state adds to its requests.
 *
 * A rare class shapes the p99 only where its share exceeds 1%: at 50 requests a connection the first request of each
 * (2%) *is* the p99, at 200 it is invisible.
 *
 * @example addedDelay(carryDelayClasses(question)).p99
 */
export const addedDelay = (classes: readonly PartedClass[]): AddedDelay => ({
  p50: mixtureQuantile(classes, 0.5),
  p99: mixtureQuantile(classes, 0.99),
  parts: partsOf(classes),
});
