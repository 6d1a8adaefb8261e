import { erlangC } from '../../queueing/erlang/erlang-c.ts';

/**
 * The share of attempts that take longer than the time-out, in one queue before `slots` slots (M/M/c, first come first served).
 *
 * `load` in erlangs, from 0 to below `slots`; `timeout` in mean services. Exact for Poisson attempts and exponential service; retries bunch up, so in truth attempts are a little burstier.
 *
 * Source: Gross & Harris, Fundamentals of Queueing Theory, M/M/c, waiting in the system.
 *
 * @example timeoutShare(14, 10, 4.66159) // 0.01
 */
export function timeoutShare(slots: number, load: number, timeout: number): number {
  const waits = load === 0 ? 0 : erlangC(slots, load);
  const spare = slots - load;
  const exponent = (1 - spare) * timeout;
  // Far from spare = 1 the plain difference keeps its digits; near it the quotient does.
  if (Math.abs(exponent) > 1)
    return Math.exp(-timeout) + (waits * (Math.exp(-spare * timeout) - Math.exp(-timeout))) / (1 - spare);
  return Math.exp(-timeout) * (1 + waits * timeout * (exponent === 0 ? 1 : Math.expm1(exponent) / exponent));
}
