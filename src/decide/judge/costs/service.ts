/** The service around an item: what a calculator is asked comes from its evaluation, with what a placement makes of the item typed over it. */
import { failover } from '../../../calculators/failover/spec.ts';
import { payloadCost } from '../../../calculators/payload-cost/spec.ts';
import { replicas } from '../../../calculators/replicas/spec.ts';
import { sessionStore } from '../../../calculators/session-store/spec.ts';
import { core as tokenSize } from '../../../calculators/token-size/core.ts';
import type { Typed } from '../../../kit/declare/follow.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import type { Models } from '../../../service/evaluation.ts';
import { GrowingEvaluation } from '../../../service/growing-evaluation.ts';
import { type Workload, workloadFields } from '../../ask/workload.ts';

const asked = [failover, payloadCost, replicas, sessionStore, tokenSize];
const models: Models = Object.fromEntries(asked.map((calculator) => [calculator.id, calculator as never]));
const example = new GrowingEvaluation(models, {});

/** What differs from the example, by the names of the service. */
const quantitiesOf = (workload: Workload): Typed =>
  Object.fromEntries(
    Object.entries(workloadFields).flatMap(([name, field]) => {
      const value = workload[name as keyof Workload];
      return 'shared' in field && field.shared && value !== field.default ? [[field.shared, value]] : [];
    }),
  );

/** The service of a workload. */
export const serviceOf = rememberLast(
  (workload: Workload): GrowingEvaluation => example.with(quantitiesOf(workload)),
  64,
  byText,
);

/** A quantity of the service that is a number at every one. */
export const numberIn = (service: GrowingEvaluation, name: string): number => Number(service.value(name));

/** The claims of a JWT or the content of a sealed cookie, as they stand on the wire. */
export type Token = {
  /** Infinite where no token takes as much. */
  readonly bytes: number;
  readonly verifyMicroseconds: unknown;
  readonly signMicroseconds: unknown;
};

/** What seals a cookie, by its format in token-size. */
const SEALED_BY = 'iron-session';

/** The token that the service makes of so many raw bytes; sealed, where its client may not read them. */
export const tokenOf = rememberLast((service: GrowingEvaluation, storedBytes: number, isSealed: boolean): Token => {
  const isOwn = !isSealed && storedBytes === service.value('storedBytes');
  const made = isOwn ? service : service.with({ storedBytes, ...(isSealed && { 'token-size.format': SEALED_BY }) });
  const bytes = made.value(isOwn ? 'carriedBytes' : 'token-size:tokenBytes');
  return {
    bytes: typeof bytes === 'number' ? bytes : Number.POSITIVE_INFINITY,
    verifyMicroseconds: made.value('payload-cost.verifyMicroseconds'),
    signMicroseconds: made.value('payload-cost.signMicroseconds'),
  };
}, 512);
