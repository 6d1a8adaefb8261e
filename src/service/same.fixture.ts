/** Random services, and what is one quantity in several calculators. */
import fc from 'fast-check';

/** Services of a size that a calculator has an answer for. */
export const anyService = fc.record({
  peakRequestsPerSecond: fc.double({ min: 1, max: 20_000, noNaN: true }),
  activeSessions: fc.integer({ min: 10, max: 2_000_000 }),
  storedBytes: fc.integer({ min: 20, max: 6000 }),
  zones: fc.integer({ min: 1, max: 5 }),
  sessionMinutes: fc.double({ min: 5, max: 600, noNaN: true }),
  storeWritesPerRequest: fc.double({ min: 0.001, max: 2, noNaN: true }),
  peakToMean: fc.double({ min: 1, max: 10, noNaN: true }),
});

/** What is the same quantity on several pages: outputs and inputs, by calculator. */
export const same: readonly (readonly (readonly [calculator: string, path: string])[])[] = [
  [
    ['token-size', 'tokenBytes'],
    ['payload-cost', 'in.carriedBytes'],
  ],
  [
    ['session-store', 'usdPerMonth'],
    ['payload-cost', 'in.storeUsdPerMonth'],
  ],
  [
    ['replicas', 'replicas'],
    ['revocation', 'in.verifiers'],
  ],
  [
    ['replicas', 'sticky.replicas'],
    ['failover', 'in.replicas'],
  ],
  [
    ['replicas', 'sticky.utilisation'],
    ['failover', 'in.utilisation'],
  ],
  [
    ['replicas', 'sessionsLostPerCrash'],
    ['failover', 'events[0].sessionsLost'],
  ],
  [
    ['session-store', 'in.writesPerSecond'],
    ['failover', 'in.writesPerSecond'],
  ],
];
