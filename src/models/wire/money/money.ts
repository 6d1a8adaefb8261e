import type { CarriedField } from '../hpack/carried-field.ts';
import { carrierTraits } from '../hpack/carriers.ts';
import { http1LineBytes } from '../hpack/http1-line.ts';
import { carriedField, carriedRequestBytes, idField, idRequestBytes } from '../hpack/request-bytes.ts';
import { type BytesPerLeg, internalHopBytes, type Leg, legsOf, storeOverheadBytes } from './legs.ts';
import { type Binding, balancerBinding } from './load-balancer.ts';
import { pricedInputBytes } from './model-input.ts';
import type { PayloadScenario } from './payload-scenario.ts';
import { meanCarriedBytes, meanGrowthBytes, refreshesPerRequest } from './rates.ts';

/** What one way of keeping state costs each month. */
export type Bill = {
  readonly legs: readonly Leg[];
  /** What decides the load balancer's bill. */
  readonly balancerBinding: Binding;
  /** Processor cores kept busy. */
  readonly cores: number;
  readonly coreUsdPerMonth: number;
  /** The store itself, where this way needs it and nothing else pays for it. */
  readonly storeUsdPerMonth: number;
  readonly usdPerMonth: number;
};

/** Bytes of a response that hands a value to the client: a Set-Cookie line, or the bare value in a body. They leave the cloud, and are charged as egress. */
const returnedBytes = ({ carrier, cookieName, value }: CarriedField): number =>
  carrierTraits(carrier).returnedBytes(cookieName, value.octets);

function billOf(
  bytes: BytesPerLeg,
  microsecondsPerRequest: number,
  needsStore: boolean,
  scenario: PayloadScenario,
): Bill {
  const legs = legsOf(bytes, scenario);
  const cores = (scenario.requestsPerSecond * microsecondsPerRequest) / 1e6;
  const coreUsdPerMonth = cores * scenario.coreUsdPerMonth;
  const storeUsdPerMonth = needsStore && !scenario.storeAlreadyRuns ? scenario.storeUsdPerMonth : 0;
  const balancerBound = balancerBinding(scenario, bytes.clientEdge + bytes.edgeClient);
  const legsUsd = legs.reduce((sum, leg) => sum + leg.usdPerMonth, 0);
  return {
    legs,
    balancerBinding: balancerBound,
    cores,
    coreUsdPerMonth,
    storeUsdPerMonth,
    usdPerMonth: legsUsd + coreUsdPerMonth + storeUsdPerMonth,
  };
}

/** Bytes of one store operation: the stored value, grown by half a session where it grows, and the protocol around it. */
const operationBytes = (scenario: PayloadScenario): number =>
  scenario.storedBytes + meanGrowthBytes(scenario) + storeOverheadBytes;

/**
 * The monthly bill of carrying the state in each request.
 *
 * It pays for: the compressed field, the copy sent back at login, at each refresh and wherever a response changes it, the
 * uncompressed line behind the edge and on each hop, the store reads it does not save (`carryStoreReadsPerRequest`) and one
 * for each refresh, verifying, and signing at refreshes. The store's own price is paid only where requests read it: a
 * refresh reads the system of identity, which exists either way.
 *
 * @example carryBill(scenario).usdPerMonth
 */
export function carryBill(scenario: PayloadScenario): Bill {
  const field = carriedField(scenario, meanCarriedBytes(scenario));
  const refreshes = refreshesPerRequest(scenario);
  const reads = scenario.carryStoreReadsPerRequest + refreshes;
  const issues = carrierTraits(scenario.carrier).isIssued ? 1 / scenario.requestsPerSession + refreshes : 0;
  return billOf(
    {
      clientEdge: carriedRequestBytes(scenario).mean,
      edgeClient: (scenario.setCookieShare + issues) * returnedBytes(field),
      edgeService: http1LineBytes(field),
      internal: scenario.internalHops * internalHopBytes(field, scenario.internalProtocol),
      serviceStore: reads * operationBytes(scenario),
      modelInput: field.value.octets,
      modelInputPriced: pricedInputBytes(scenario),
    },
    scenario.verifyMicroseconds + refreshes * scenario.signMicroseconds + reads * scenario.lookUpCpuMicroseconds,
    scenario.carryStoreReadsPerRequest > 0,
    scenario,
  );
}

/**
 * The monthly bill of looking the state up by an id: the id on the way in and on every hop, once back at login, and the
 * reads and writes that the near cache does not absorb.
 *
 * @example lookUpBill(scenario).usdPerMonth
 */
export function lookUpBill(scenario: PayloadScenario): Bill {
  const field = idField(scenario);
  const operations = scenario.storeReadsPerRequest * (1 - scenario.nearCacheHitShare) + scenario.storeWritesPerRequest;
  return billOf(
    {
      clientEdge: idRequestBytes(scenario).mean,
      edgeClient: returnedBytes(field) / scenario.requestsPerSession,
      edgeService: http1LineBytes(field),
      internal: scenario.internalHops * internalHopBytes(field, scenario.internalProtocol),
      serviceStore: operations * operationBytes(scenario),
      modelInput: scenario.modelKeepsContext ? scenario.growthBytesPerRequest : meanCarriedBytes(scenario),
      modelInputPriced: scenario.modelKeepsContext ? scenario.growthBytesPerRequest : pricedInputBytes(scenario),
    },
    scenario.lookUpCpuMicroseconds,
    true,
    scenario,
  );
}
