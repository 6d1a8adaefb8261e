import { describe, expect, test } from 'vitest';
import { carriedRequestBytes } from '../hpack/request-bytes.ts';
import { gbPerMonth, legsOf } from './legs.ts';
import { balancerBinding, balancerUsdPerMonth, capacityUnits } from './load-balancer.ts';
import { carryBill, lookUpBill } from './money.ts';
import { plainQuestion } from './question.fixture.ts';
import { meanCarriedBytes, refreshesPerRequest, sessionCarriedBytes } from './rates.ts';

const none = {
  clientEdge: 0,
  edgeClient: 0,
  edgeService: 0,
  internal: 0,
  serviceStore: 0,
  modelInput: 0,
  modelInputPriced: 0,
};
const usdOf = (legs: ReturnType<typeof legsOf>, id: string) => legs.find((leg) => leg.id === id)?.usdPerMonth;

describe('1 kB in 1,000 requests a second, by AWS list prices of 2026', () => {
  const load = { requestsPerSecond: 1000, requestsPerConnection: 1e6, otherBytesPerRequest: 20_000 };

  test('is 2.63 TB a month', () => {
    expect(gbPerMonth(1000, 1000)).toBe(2628);
  });

  test('is 3.6 capacity units, 21 USD, where bytes bind', () => {
    expect(capacityUnits({ ...load, otherBytesPerRequest: 0 }, 1000).bytes).toBeCloseTo(3.6, 12);
    expect(balancerUsdPerMonth(load, 1000, 0.008)).toBeCloseTo(21.02, 2);
  });

  test('is nothing where new connections bind, and only the excess in between', () => {
    const manyConnections = { ...load, requestsPerConnection: 0.5 };
    expect(balancerBinding(manyConnections, 1000)).toBe('connections');
    expect(balancerUsdPerMonth(manyConnections, 1000, 0.008)).toBe(0);
    // 73 units by connections, 72 without and 75.6 with the state by bytes: 2.6 of its 3.6 units are paid
    const nearly = { ...load, requestsPerConnection: 1000 / 25 / 73 };
    expect(balancerBinding(nearly, 1000)).toBe('both');
    expect(balancerUsdPerMonth(nearly, 1000, 0.008)).toBeCloseTo(2.6 * 0.008 * 730, 9);
  });

  test('is 237 USD as a Set-Cookie in every response, and 0 as a request', () => {
    const prices = { ...plainQuestion, egressUsdPerGb: 0.09, loadBalancerUsdPerGb: 0.008 };
    expect(usdOf(legsOf({ ...none, edgeClient: 1000 }, prices), 'edge-client')).toBeCloseTo(236.52, 2);
    expect(usdOf(legsOf({ ...none, clientEdge: 1000 }, prices), 'client-edge')).toBe(0);
  });

  test('crossing zones pays once for both sides, by the share that crosses', () => {
    const prices = { ...plainQuestion, crossZoneShare: 2 / 3, crossZoneUsdPerGb: 0.02 };
    expect(usdOf(legsOf({ ...none, edgeService: 1000 }, prices), 'edge-service')).toBeCloseTo(35.04, 2);
  });
});

describe('what carrying does not save is charged to it', () => {
  const prices = { ...plainQuestion, crossZoneShare: 1, crossZoneUsdPerGb: 0.02, storeUsdPerMonth: 500 };

  test('a pure token pays no store; a denylist pays it, unless it already runs', () => {
    expect(carryBill(prices).storeUsdPerMonth).toBe(0);
    expect(carryBill({ ...prices, carryStoreReadsPerRequest: 1 }).storeUsdPerMonth).toBe(500);
    expect(carryBill({ ...prices, carryStoreReadsPerRequest: 1, storeAlreadyRuns: true }).storeUsdPerMonth).toBe(0);
    expect(lookUpBill(prices).storeUsdPerMonth).toBe(500);
  });

  test('a refresh reads the store, signs, and answers with a Set-Cookie', () => {
    const refreshing = { ...prices, activeSessions: 100_000, egressUsdPerGb: 0.09 };
    expect(refreshesPerRequest(refreshing)).toBeCloseTo(0.1, 12);
    const still = carryBill({ ...prices, egressUsdPerGb: 0.09 });
    const busy = carryBill(refreshing);
    const gb = (bill: typeof busy, id: string) => bill.legs.find((leg) => leg.id === id)?.gbPerMonth ?? 0;
    expect(gb(busy, 'service-store')).toBeCloseTo(gbPerMonth(1000, 0.1 * 1600), 6);
    expect(gb(busy, 'edge-client') - gb(still, 'edge-client')).toBeCloseTo(
      gbPerMonth(1000, 0.1 * (12 + 8 + 1000 + 60)),
      6,
    );
    // 1,000 requests a second: a tenth signs for 400 us and decodes a row for 30 us
    expect(busy.cores - still.cores).toBeCloseTo(0.043, 9);
  });

  test('refreshes re-send the literal: the mean lies between a repeat and a first request', () => {
    const { first, warm, mean } = carriedRequestBytes({
      ...prices,
      activeSessions: 100_000,
      requestsPerConnection: 10,
    });
    expect(mean).toBeCloseTo(warm + (first - warm) * (1 - 0.9 * 0.9), 9);
    expect(warm).toBe(1);
  });
});

describe('a resent conversation', () => {
  const chat = {
    ...plainQuestion,
    carrier: 'body',
    carriedBytes: 2000,
    growthBytesPerRequest: 1500,
    requestsPerSession: 30,
    usdPerMillionCarriedBytes: 0.75,
  } as const;

  test('carries the mean of an arithmetic series; its sum grows with the square of the turns', () => {
    let sum = 0;
    for (let turn = 0; turn < 30; turn++) sum += 2000 + 1500 * turn;
    expect(sessionCarriedBytes(chat)).toBe(sum);
  });

  test('is a first request every time', () => {
    const { first, warm, mean } = carriedRequestBytes({ ...chat, carrier: 'cookie' });
    expect([warm, mean]).toEqual([first, first]);
  });

  test('pays the model for every resent byte, on both sides unless the model keeps the context', () => {
    const usd = gbPerMonth(1000, meanCarriedBytes(chat)) * 750;
    expect(usdOf(carryBill(chat).legs, 'model-input')).toBeCloseTo(usd, 3);
    expect(usdOf(lookUpBill(chat).legs, 'model-input')).toBeCloseTo(usd, 3);
    const kept = lookUpBill({ ...chat, modelKeepsContext: true });
    expect(usdOf(kept.legs, 'model-input')).toBeCloseTo(gbPerMonth(1000, 1500) * 750, 3);
  });
});
