import { requireThat } from '../../maths/require.ts';
import { amplification } from './amplification.ts';
import type { RetryLoop } from './retry-loop.ts';

const HALVINGS = 60;

/**
 * The request load during a spike of `spikeServices` mean services that tips a metastable system into collapse. During the spike a queue builds up; once it delays so many attempts past their time-out that
 * their retries alone fill the slots, it stays.
 *
 * All loads in erlangs; `requestLoad` lies between the two borders of the loop. A fluid estimate: in a simulation (10 slots, time-out of 5 services, three attempts, load 6, spike of 10) half of the runs tip between
 * 15 and 16, the estimate is 14.2. A server that drops expired work from its queue withstands far more.
 *
 * @example tippingSpike(loop, 6, 10) // 14.2
 */
export function tippingSpike(loop: RetryLoop, requestLoad: number, spikeServices: number): number {
  requireThat(spikeServices > 0, 'the spike must last');
  const { slots, timeout, failureShare, policy } = loop;
  let low = failureShare;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (requestLoad * amplification(middle, policy).attempts < slots) low = middle;
    else high = middle;
  }
  // Of attempts that do not fail anyhow, this share must outlast the time-out by their own service time.
  const timedOut = failureShare === 1 ? 1 : 1 - (1 - high) / (1 - failureShare);
  const ownService = timedOut > 0 ? -Math.log(timedOut) : timeout;
  const backlog = slots * Math.max(0, timeout - ownService);
  return slots + backlog / spikeServices;
}
