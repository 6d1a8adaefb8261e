/** How one caller spaces its attempts. Times in milliseconds. */
export type Backoff = {
  readonly attempts: number;
  readonly timeoutMilliseconds: number;
  readonly backoffMilliseconds: number;
  readonly backoffCapMilliseconds: number;
};

/**
 * The longest that one layer keeps trying: all its time-outs and the waits between, each doubled up to a cap. Full jitter draws each wait between 0 and this, so it takes half of the waits on average
 * and the same at worst.
 *
 * @example retryHorizonMilliseconds({ attempts: 3, timeoutMilliseconds: 1000, backoffMilliseconds: 100, backoffCapMilliseconds: 10_000 }) // 3300
 */
export const retryHorizonMilliseconds = (backoff: Backoff): number =>
  backoff.attempts * backoff.timeoutMilliseconds + waitsMilliseconds(backoff);

/**
 * The waits between the attempts of one layer at their longest.
 *
 * @example waitsMilliseconds({ attempts: 4, timeoutMilliseconds: 0, backoffMilliseconds: 100, backoffCapMilliseconds: 300 }) // 600: 100 + 200 + 300
 */
export function waitsMilliseconds({ attempts, backoffMilliseconds, backoffCapMilliseconds }: Backoff): number {
  let sum = 0;
  for (let retry = 0; retry < attempts - 1; retry++)
    sum += Math.min(backoffCapMilliseconds, backoffMilliseconds * 2 ** retry);
  return sum;
}

/**
 * The longest that anything in a chain of layers may still send the same request: every layer waits for the whole horizon of the one below, as many times as it tries. An idempotency key must outlive this.
 *
 * @example chainHorizonMilliseconds(backoff, 3) // 3 layers of 3 with a second each and waits of 0.3 s: 30,900 ms
 */
export function chainHorizonMilliseconds(backoff: Backoff, layers: number): number {
  let horizon = backoff.timeoutMilliseconds;
  for (let layer = 0; layer < layers; layer++) horizon = backoff.attempts * horizon + waitsMilliseconds(backoff);
  return horizon;
}
