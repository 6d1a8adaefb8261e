/** Every number of the costs is a calculator's answer to the inputs that the costs name, and a link to that calculator would hold them. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import prices from '#facts/prices.yaml';
import { failover } from '../../../calculators/failover/spec.ts';
import { payloadCost } from '../../../calculators/payload-cost/spec.ts';
import { replicas } from '../../../calculators/replicas/spec.ts';
import { sessionStore } from '../../../calculators/session-store/spec.ts';
import { numberOf } from '../../../facts/number.ts';
import type { Calculator } from '../../../kit/declare/define.ts';
import { readInputs } from '../../../kit/read/read.ts';
import { legOf } from '../../../models/wire/money/legs.ts';
import { anyItem, anyWorkload, readService } from '../../ask/inventory.fixture.ts';
import type { Item } from '../../ask/item.ts';
import { services } from '../../ask/services.ts';
import type { Workload } from '../../ask/workload.ts';
import { type PlacementId, placementIds, traitsOf } from '../catalogue.ts';
import { choose } from '../choose.ts';
import { type Costs, costsOf } from './costs.ts';

// A busy machine of two cores takes several times as long as an idle one.
/** The examples and random ones: each placement that the rules leave. */
function everyCost(runs: number, holdsFor: (costs: Costs, id: PlacementId, item: Item, workload: Workload) => void) {
  for (const service of services) {
    const { items, workload } = readService(service).resolved;
    for (const item of items) each(item, workload);
  }
  fc.assert(fc.property(anyItem, anyWorkload, each), { numRuns: runs });
  function each(item: Item, workload: Workload) {
    for (const { id, costs } of choose(item, workload).options) holdsFor(costs, id, item, workload);
  }
}

const near = (actual: number, expected: number) => {
  if (actual !== expected) expect(actual / expected).toBeCloseTo(1, 9);
};

test('what was asked is valid in its calculator, so that a page can link to it', () => {
  const valid = (calculator: Calculator, inputs: object) =>
    expect([calculator.id, readInputs(calculator, { ...inputs }).problems]).toEqual([calculator.id, []]);
  everyCost(120, ({ asked }) => {
    valid(payloadCost, asked.payload);
    if (asked.inner) valid(payloadCost, asked.inner);
    valid(replicas, asked.replicas);
    valid(failover, asked.failover);
    if (asked.store) valid(sessionStore, asked.store);
  });
});

describe('the calculators answer what the costs say', () => {
  test('payload-cost: bytes of a request, its delay, the bill of traffic', () => {
    everyCost(40, ({ asked, requestBytes, addedP50Milliseconds, addedP99Milliseconds, bill }, id) => {
      const { way } = traitsOf(id);
      const { carry, lookUp } = payloadCost.compute(asked.payload).outputs;
      const side = way === 'carried' ? carry : lookUp;
      const reached = way !== 'client' && way !== 'nothing';
      expect([requestBytes, addedP50Milliseconds, addedP99Milliseconds]).toEqual(
        reached ? [side.meanRequestBytes, side.addedMilliseconds.p50, side.addedMilliseconds.p99] : [0, 0, 0],
      );
      const inner = asked.inner
        ? (legOf(payloadCost.compute(asked.inner).outputs.carry.legs, 'internal')?.usdPerMonth ?? 0)
        : 0;
      near(bill.traffic, way === 'nothing' ? 0 : side.usdPerMonth + inner);
    });
  });

  test('replicas: how many run, and those beyond a service that keeps nothing', () => {
    everyCost(25, (costs, id, item, workload) => {
      const { outputs } = replicas.compute(costs.asked.replicas);
      expect([outputs.replicas, outputs.sticky.replicas]).toContain(costs.replicas);
      if (traitsOf(id).routing === 'client') expect(costs.replicas).toBe(outputs.sticky.replicas);
      if (traitsOf(id).routing === 'any') expect(costs.replicas).toBe(outputs.replicas);
      const none = costsOf(item, workload, 'none');
      near(
        costs.bill.replicas,
        Math.max(0, costs.replicas - (none?.replicas ?? 0)) * costs.asked.replicas.replicaUsdPerMonth,
      );
    });
  });

  test('failover: what a crash, a zone and a deploy take, and what a year takes', () => {
    everyCost(60, ({ asked, losses }) => {
      const { events, sessionsLostPerYear } = failover.compute(asked.failover).outputs;
      const one = (name: string) => events.find(({ event }) => event === name);
      near(losses.sessionsPerCrash, one('crash')?.sessionsLost ?? 0);
      near(losses.sessionsPerZone, one('zone')?.sessionsLost ?? 0);
      near(losses.sessionsPerDeploy, one('deploy')?.sessionsLost ?? 0);
      near(losses.perYear.sessions, sessionsLostPerYear.total);
      near(
        losses.perYear.writes,
        events.reduce((sum, { perYear, writesLost }) => sum + perYear * writesLost, 0),
      );
    });
  });

  test('session-store: bytes of all items', () => {
    everyCost(60, ({ asked, storeBytes, replicaBytes, replicas }, id, item, workload) => {
      const items = item.itemsAtOnce ?? workload.activeSessions;
      if (asked.store) near(storeBytes, sessionStore.compute(asked.store).outputs.bytesPerSession! * items);
      else expect(storeBytes).toBe(0);
      if (id === 'server-memory') near(replicaBytes, items * 7 * item.storedBytes);
      if (id === 'replicated-memory') near(replicaBytes, replicas * items * 7 * item.storedBytes);
    });
  });

  test('session-store: a cache of its own costs its nodes; memory of replicas has its price from the facts', () => {
    everyCost(60, ({ asked, bill, replicaBytes }, id, _, workload) => {
      if (id === 'shared-cache' && !workload.cacheRuns)
        near(bill.keeping, sessionStore.compute(asked.store!).outputs.usdPerMonth!);
      if (id === 'server-memory') near(bill.keeping, (replicaBytes / 1e9) * numberOf(prices, 'memory-gb-month-usd'));
    });
  });
});

test('the bill adds up', () => {
  everyCost(60, ({ bill, usdPerMonth }) => near(usdPerMonth, bill.traffic + bill.keeping + bill.replicas));
});

test('the reader’s exchange rates change no cost', () => {
  fc.assert(
    fc.property(anyItem, anyWorkload, fc.constantFrom(...placementIds), (item, workload, id) => {
      const rates = {
        usdPerLostSession: 7,
        usdPerLostWork: 7,
        usdPerMillisecond: 7,
        usdPerExposureMinute: 7,
        usdPerComponent: 7,
      };
      expect(costsOf(item, { ...workload, ...rates }, id)).toEqual(costsOf(item, workload, id));
    }),
    { numRuns: 30 },
  );
});
