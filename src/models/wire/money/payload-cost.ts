import { type AddedDelay, addedDelay } from '../delay/added-delay.ts';
import { carryDelayClasses } from '../delay/carry-delay.ts';
import { lookUpDelayClasses } from '../delay/look-up-delay.ts';
import { carriedRequestBytes, idRequestBytes, type RequestBytes } from '../hpack/request-bytes.ts';
import { type Leg, movedGbPerMonth } from './legs.ts';
import type { Binding } from './load-balancer.ts';
import { type Bill, carryBill, lookUpBill } from './money.ts';
import type { PayloadQuestion } from './payload-question.ts';

/** What one way of keeping the state costs in bytes, money, time and processors. */
export type SideCost = {
  readonly bytes: RequestBytes;
  readonly legs: readonly Leg[];
  readonly balancerBinding: Binding;
  readonly gbPerMonth: number;
  readonly usdPerMonth: number;
  readonly storeUsdPerMonth: number;
  readonly coreUsdPerMonth: number;
  readonly addedMilliseconds: AddedDelay;
  readonly cores: number;
};

const sideCost = (bytes: RequestBytes, bill: Bill, addedMilliseconds: AddedDelay): SideCost => ({
  bytes,
  legs: bill.legs,
  balancerBinding: bill.balancerBinding,
  gbPerMonth: movedGbPerMonth(bill.legs),
  usdPerMonth: bill.usdPerMonth,
  storeUsdPerMonth: bill.storeUsdPerMonth,
  coreUsdPerMonth: bill.coreUsdPerMonth,
  addedMilliseconds,
  cores: bill.cores,
});

/**
 * Everything that carrying the state in each request costs.
 *
 * @example carryCost(question).bytes.mean
 */
export const carryCost = (question: PayloadQuestion): SideCost =>
  sideCost(carriedRequestBytes(question), carryBill(question), addedDelay(carryDelayClasses(question)));

/**
 * Everything that fetching the state by an id costs.
 *
 * @example lookUpCost(question).addedMilliseconds.p99
 */
export const lookUpCost = (question: PayloadQuestion): SideCost =>
  sideCost(idRequestBytes(question), lookUpBill(question), addedDelay(lookUpDelayClasses(question)));
