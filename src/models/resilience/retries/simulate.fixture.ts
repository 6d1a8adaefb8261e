import { exponential, uniform } from '../random.fixture.ts';

/** A seeded simulation of retries against a queue, to ask whether the borders of the model hold. Times in mean services. */

export type Run = {
  readonly slots: number;
  readonly timeout: number;
  readonly attempts: number;
  /** Requests a mean service, now. */
  readonly rateAt: (time: number) => number;
  /** The highest of those rates. */
  readonly highestRate: number;
  readonly until: number;
  readonly seed: number;
};

/**
 * Share of the requests sent in the last tenth that got an answer in time. First come first served, nothing is cancelled, a time-out is retried at once: as every time-out is equally long, retries leave in the order in which their
 * attempts came, so two plain queues replace an event heap.
 */
export function answeredShare({ slots, timeout, attempts, rateAt, highestRate, until, seed }: Run): number {
  const random = uniform(seed);
  const freeAt = Array.from({ length: slots }, () => 0);
  const retries: { readonly time: number; readonly attempt: number; readonly sentAt: number }[] = [];
  let nextRetry = 0;
  let arrival = exponential(random, 1 / highestRate);
  let sent = 0;
  let answered = 0;
  const watchedFrom = until * 0.9;
  while (arrival < until) {
    const retry = retries[nextRetry];
    const isRetry = retry !== undefined && retry.time <= arrival;
    const now = isRetry ? retry.time : arrival;
    const attempt = isRetry ? retry.attempt : 1;
    const sentAt = isRetry ? retry.sentAt : now;
    if (isRetry) nextRetry++;
    else {
      arrival += exponential(random, 1 / highestRate);
      if (random() * highestRate > rateAt(now)) continue;
      if (now >= watchedFrom) sent++;
    }
    const slot = freeAt.indexOf(Math.min(...freeAt));
    const done = Math.max(now, freeAt[slot] ?? 0) + exponential(random, 1);
    freeAt[slot] = done;
    if (done <= now + timeout) {
      if (sentAt >= watchedFrom) answered++;
    } else if (attempt < attempts) retries.push({ time: now + timeout, attempt: attempt + 1, sentAt });
  }
  return answered / sent;
}
