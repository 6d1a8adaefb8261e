import { requireThat } from '../../maths/require.ts';

/**
 * Seconds until the queue of a full stop is worked off: a stop of D seconds queues D seconds of requests, which drain at what capacity is left
 * over: D·u / (1 − u). At half load as long as the stop, at 90% nine times as long.
 *
 * `utilisation` lies in [0, 1), of the capacity that serves after the stop. A fluid limit, exact for many requests; clients that give up
 * shorten it, retries lengthen it.
 *
 * @example backlogSeconds(30, 0.6) // 45
 */
export function backlogSeconds(stopSeconds: number, utilisation: number): number {
  requireThat(utilisation >= 0 && utilisation < 1, 'utilisation must be below 1, or the queue never drains');
  return (stopSeconds * utilisation) / (1 - utilisation);
}
