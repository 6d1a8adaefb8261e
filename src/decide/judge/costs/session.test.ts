/** The session of the service costs under each main placement what every other page says of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whole } from '../../../service/all.ts';
import type { MainPlacement, Placed } from '../../../service/whole.ts';
import { readInventory, startInventory } from '../../ask/inventory.ts';
import { loginSession } from '../../ask/presets/identity.ts';
import { workloadFields } from '../../ask/workload.ts';
import { rulesAgainst } from '../choose.ts';
import { type Costs, costsOf } from './costs.ts';

/** Quantities of a service that an inventory asks for by the same names. */
const anyService = fc.record(
  {
    peakRequestsPerSecond: fc.double({ min: 1, max: 20_000, noNaN: true }),
    peakToMean: fc.double({ min: 1, max: 10, noNaN: true }),
    activeSessions: fc.integer({ min: 10, max: 2_000_000 }),
    sessionMinutes: fc.double({ min: 5, max: 600, noNaN: true }),
    storedBytes: fc.integer({ min: 20, max: 6000 }),
    zones: fc.integer({ min: 1, max: 5 }),
    storeReadsPerRequest: fc.double({ min: 0.001, max: 3, noNaN: true }),
    storeWritesPerRequest: fc.double({ min: 0.001, max: 2, noNaN: true }),
    tokenLifetimeSeconds: fc.integer({ min: 60, max: 86_400 }),
    leewaySeconds: fc.integer({ min: 0, max: 300 }),
    databaseReadMilliseconds: fc.double({ min: 0.1, max: 20, noNaN: true }),
    protocol: fc.constantFrom('http1', 'http2', 'http3'),
    refresh: fc.constantFrom('on-use', 'timer'),
    lookUpCpuMicroseconds: fc.integer({ min: 0, max: 500 }),
    surgeReplicas: fc.integer({ min: 1, max: 5 }),
    runtime: fc.constantFrom('event-loop', 'threads'),
    coresPerReplica: fc.integer({ min: 1, max: 4 }),
    cpuMilliseconds: fc.integer({ min: 1, max: 20 }),
    alg: fc.constantFrom('usual', 'HS256', 'ES256'),
    databaseMilliseconds: fc.double({ min: 0.1, max: 20, noNaN: true }),
  },
  { requiredKeys: [] },
);

/** The same by the names of the service. */
const namedIn = (service: object) =>
  Object.fromEntries(
    Object.entries(service).map(([name, value]) => {
      const { shared = name }: { readonly shared?: string } =
        Object.entries(workloadFields).find(([one]) => one === name)?.[1] ?? {};
      return [shared, value];
    }),
  );

/** Each figure that both have, by what the service calls it. */
const figures: {
  readonly [F in Exclude<keyof Placed, 'uncompressedRequestBytes'>]: (costs: Costs, sessions: number) => number;
} = {
  carriedBytes: ({ asked }) => asked.payload.carriedBytes,
  meanRequestBytes: ({ requestBytes }) => requestBytes,
  addedP50Milliseconds: ({ addedP50Milliseconds }) => addedP50Milliseconds,
  addedP99Milliseconds: ({ addedP99Milliseconds }) => addedP99Milliseconds,
  trafficUsdPerMonth: ({ bill }) => bill.traffic,
  replicas: ({ replicas }) => replicas,
  utilisation: ({ asked }) => asked.failover.utilisation,
  memoryBytes: ({ memoryNeededBytes, replicaBytes }) => memoryNeededBytes + replicaBytes,
  sessionsLostPerCrash: ({ losses }) => losses.sessionsPerCrash,
  loginsPerDeploy: ({ losses }, sessions) => losses.sessionsPerDeploy / sessions,
  logOutSeconds: ({ exposureSeconds }) => exposureSeconds,
};

test('bytes, delays, replicas, memory, losses, at the example and in thirty services', () => {
  const check = (service: object) => {
    const { resolved } = readInventory({ workload: service, items: startInventory.items });
    const [session] = resolved.items;
    const { placements } = whole(namedIn(service));
    for (const [id, placed] of Object.entries(placements) as [MainPlacement, Placed][]) {
      const costs = session && costsOf(session, resolved.workload, id);
      if (!costs) {
        expect(placed.replicas, id).toBeUndefined();
        continue;
      }
      for (const [figure, of] of Object.entries(figures)) {
        const expected = placed[figure as keyof Placed];
        const here = of(costs, resolved.workload.activeSessions);
        expect(
          Math.abs(here - (expected ?? 0)),
          `${id} ${figure}: ${here} here, ${expected} of the service`,
        ).toBeLessThanOrEqual(1e-9 * Math.abs(expected ?? 0));
      }
    }
  };
  check({});
  check({ peakRequestsPerSecond: 1200, activeSessions: 250_000, storedBytes: 2000 });
  fc.assert(fc.property(anyService, check), { numRuns: 30 });
});

test('what stands in an inventory first is the preset, and says nothing that the service says', () => {
  expect(startInventory.items).toEqual([loginSession.inputs]);
  expect(readInventory({ items: [{}] })).toEqual(readInventory(startInventory));
  const { resolved } = readInventory({ workload: { storedBytes: '2..4 kB', storeWritesPerRequest: 0.5 }, items: [{}] });
  expect(resolved.items[0]).toMatchObject({ storedBytes: resolved.workload.storedBytes, writesPerRequest: 0.5 });
  expect(resolved.intervals.items[0]).toEqual({ storedBytes: resolved.intervals.workload['storedBytes'] });
  expect(rulesAgainst(resolved.items[0]!, resolved.workload, 'signed-token').map(({ id }) => id)).toContain(
    'revocation',
  );
});

test('an item that is not the session is what it says, whatever the service’s session is', () => {
  const item = { name: 'cart', storedBytes: 1200, sharedBy: 'client' };
  const { resolved } = readInventory({ workload: { storedBytes: 9000, storeReadsPerRequest: 3 }, items: [item] });
  expect(resolved.items[0]).toMatchObject({ storedBytes: 1200, readsPerRequest: 1, writesPerRequest: 0.05 });
});
