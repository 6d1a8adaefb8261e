import type { CarriedField } from '../hpack/carried-field.ts';
import { carrierTraits } from '../hpack/carriers.ts';
import { http1LineBytes } from '../hpack/http1-line.ts';
import { carriedField, carriedRequestBytes, idField, idRequestBytes } from '../hpack/request-bytes.ts';
import { type BytesPerLeg, internalHopBytes, type Leg, legsOf, storeOverheadBytes } from './legs.ts';
import { type Binding, balancerBinding } from './load-balancer.ts';
import { pricedInputBytes } from './model-input.ts';
import type { PayloadQuestion } from './payload-question.ts';
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
  question: PayloadQuestion,
): Bill {
  const legs = legsOf(bytes, question);
  const cores = (question.requestsPerSecond * microsecondsPerRequest) / 1e6;
  const coreUsdPerMonth = cores * question.coreUsdPerMonth;
  const storeUsdPerMonth = needsStore && !question.storeAlreadyRuns ? question.storeUsdPerMonth : 0;
  const balancerBound = balancerBinding(question, bytes.clientEdge + bytes.edgeClient);
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
const operationBytes = (question: PayloadQuestion): number =>
  question.storedBytes + meanGrowthBytes(question) + storeOverheadBytes;

/**
 * The monthly bill of carrying the state in each request.
 *
 * It pays for: the compressed field, the copy sent back at login, at each refresh and wherever a response changes it, the
 * uncompressed line behind the edge and on each hop, the store reads it does not save (`carryStoreReadsPerRequest`) and one
 * for each refresh, verifying, and signing at refreshes. The store's own price is paid only where requests read it: a
 * refresh reads the system of identity, which exists either way.
 *
 * @example carryBill(question).usdPerMonth
 */
export function carryBill(question: PayloadQuestion): Bill {
  const field = carriedField(question, meanCarriedBytes(question));
  const refreshes = refreshesPerRequest(question);
  const reads = question.carryStoreReadsPerRequest + refreshes;
  const issues = carrierTraits(question.carrier).isIssued ? 1 / question.requestsPerSession + refreshes : 0;
  return billOf(
    {
      clientEdge: carriedRequestBytes(question).mean,
      edgeClient: (question.setCookieShare + issues) * returnedBytes(field),
      edgeService: http1LineBytes(field),
      internal: question.internalHops * internalHopBytes(field, question.internalProtocol),
      serviceStore: reads * operationBytes(question),
      modelInput: field.value.octets,
      modelInputPriced: pricedInputBytes(question),
    },
    question.verifyMicroseconds + refreshes * question.signMicroseconds + reads * question.lookUpCpuMicroseconds,
    question.carryStoreReadsPerRequest > 0,
    question,
  );
}

/**
 * The monthly bill of looking the state up by an id: the id on the way in and on every hop, once back at login, and the
 * reads and writes that the near cache does not absorb.
 *
 * @example lookUpBill(question).usdPerMonth
 */
export function lookUpBill(question: PayloadQuestion): Bill {
  const field = idField(question);
  const operations = question.storeReadsPerRequest * (1 - question.nearCacheHitShare) + question.storeWritesPerRequest;
  return billOf(
    {
      clientEdge: idRequestBytes(question).mean,
      edgeClient: returnedBytes(field) / question.requestsPerSession,
      edgeService: http1LineBytes(field),
      internal: question.internalHops * internalHopBytes(field, question.internalProtocol),
      serviceStore: operations * operationBytes(question),
      modelInput: question.modelKeepsContext ? question.growthBytesPerRequest : meanCarriedBytes(question),
      modelInputPriced: question.modelKeepsContext ? question.growthBytesPerRequest : pricedInputBytes(question),
    },
    question.lookUpCpuMicroseconds,
    true,
    question,
  );
}
