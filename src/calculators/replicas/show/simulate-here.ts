/** A reader's service in the simulator: what its worker is asked, does and answers. */
import { seeded } from '../../../kit/draws/seeded.ts';
import { side } from '../../../models/queueing/sizing/side.ts';
import { type Interval, intervalOf, quantileOf } from '../../../models/simulate/run/interval.ts';
import { simulationOf } from '../../../models/simulate/run/of-tier.ts';
import { simulate } from '../../../models/simulate/run/simulate.ts';
import type { Inputs } from '../ask/fields.ts';
import { questionOf } from '../ask/question-of.ts';

/** A service, and the count and the load of its stateless side. */
export type Asked = { readonly inputs: Inputs; readonly replicas: number; readonly requestsPerSecond: number };
/** The part that is done, and in the end the percentile in milliseconds with its 99% interval. */
export type Told = { readonly done: number; readonly found?: Interval & { readonly requests: number } };

/** With more, a run that is long enough to settle takes minutes. */
export const MOST_SIMULATED_REPLICAS = 400;
const REPETITIONS = 10;
const FEWEST_REQUESTS = 20_000;
/** So many requests a replica settle its queue. */
const REQUESTS_OF_A_REPLICA = 300;

/**
 * Simulates a service ten times over, telling after each how far it is.
 *
 * @example simulateHere({ inputs, replicas: 9, requestsPerSecond: 300 }, tell) // tells { done: 1, found: { mean: 98, low: 97, high: 99, requests: 200000 } }
 */
export function simulateHere({ inputs, replicas, requestsPerSecond }: Asked, tell: (told: Told) => void): void {
  const question = questionOf(inputs);
  const { tier } = side(question, requestsPerSecond, question.lookUp);
  const requests = Math.max(FEWEST_REQUESTS, REQUESTS_OF_A_REPLICA * replicas);
  const found: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const { responseSeconds } = simulate(simulationOf(tier, replicas, requests), seeded(repetition));
    found.push(1000 * (quantileOf(responseSeconds, inputs.percentile) ?? 0));
    if (repetition < REPETITIONS - 1) tell({ done: (repetition + 1) / REPETITIONS });
  }
  tell({ done: 1, found: { ...intervalOf(found, 0.99), requests: requests * REPETITIONS } });
}
