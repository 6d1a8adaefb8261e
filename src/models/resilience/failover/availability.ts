import { requireThat } from '../../maths/require.ts';
import { fewerUp } from './binomial-tail.ts';

const MINUTES_PER_YEAR = 525_600;

/** One factor of an availability, as a share and as the minutes a year that it costs by itself. */
export interface AvailabilityPart {
  readonly part: 'replicas' | 'together' | 'store';
  readonly share: number;
  readonly minutesPerYear: number;
}

/** The share of a year in which the service answers, and what it is made of. */
export interface Availability {
  readonly share: number;
  readonly minutesPerYear: number;
  /** Their shares multiply to `share`: enough replicas up, no failure of all at once, the store up where requests need it. */
  readonly parts: readonly AvailabilityPart[];
}

/**
 * The fewest replicas that carry the load: the smallest count whose utilisation does not pass one when all `replicas` run at `utilisation`.
 *
 * @example replicasNeeded(10, 0.8) // 8
 */
export function replicasNeeded(replicas: number, utilisation: number): number {
  requireThat(utilisation > 0 && utilisation < 1, 'utilisation must lie between 0 and 1, both excluded');
  // A product such as 100 × 0.07 exceeds the whole number that is meant by a last digit.
  return Math.max(1, Math.ceil(replicas * utilisation * (1 - 1e-12)));
}

/**
 * Availability of replicas in parallel, with a store in series where `storeAvailability` is given. Of a replica's unavailability the share
 * `correlatedShare` is common to all (a bad release, a certificate, the region): it takes them together, so more replicas do not help, and
 * it is soon the larger part. Steady state: no repair crews, no overload while some are down.
 *
 * Availabilities lie in [0, 1], `correlatedShare` in 0–1 (the beta factor), `needed` from 1 to `replicas`.
 *
 * Source: k-out-of-n systems; beta-factor model of common-cause failure (Fleming 1975; IEC 61508-6 annex D).
 *
 * @example availability({ replicas: 2, needed: 1, replicaAvailability: 0.999, correlatedShare: 0 }).share // .999999
 */
export function availability({
  replicas,
  needed,
  replicaAvailability,
  correlatedShare,
  storeAvailability,
}: {
  readonly replicas: number;
  readonly needed: number;
  readonly replicaAvailability: number;
  readonly correlatedShare: number;
  readonly storeAvailability?: number;
}): Availability {
  const down = 1 - replicaAvailability;
  const unavailable = [
    { part: 'replicas', down: fewerUp(replicas, needed, (1 - correlatedShare) * down) },
    { part: 'together', down: correlatedShare * down },
    ...(storeAvailability === undefined ? [] : [{ part: 'store', down: 1 - storeAvailability } as const]),
  ] as const;
  // 1 − Π(1 − d), summed so that small terms keep their digits.
  const total = unavailable.reduce((sum, part) => sum + (1 - sum) * part.down, 0);
  return {
    share: unavailable.reduce((product, part) => product * (1 - part.down), 1),
    minutesPerYear: total * MINUTES_PER_YEAR,
    parts: unavailable.map(({ part, down: share }) => ({
      part,
      share: 1 - share,
      minutesPerYear: share * MINUTES_PER_YEAR,
    })),
  };
}
