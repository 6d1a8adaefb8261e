import type { Warning } from '../../../kit/declare/define.ts';
import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { jitters } from '../../../models/resilience/retries/jitters.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

/** Small systems near the border of collapse tip by the noise of arrivals alone. */
const NEAR_COLLAPSE = 0.9;
const SMALL_SYSTEM = 50;

/** What the reader should know about this result. */
export function warnings(inputs: Inputs, outputs: Outputs): readonly Warning[] {
  const { collapseAboveRequestsPerSecond, duplicatesPerYear, chainHorizonMilliseconds, utilisation } = outputs;
  const part = inputs.peakRequestsPerSecond / collapseAboveRequestsPerSecond;
  const found: (Warning | undefined)[] = [
    utilisation !== undefined && part > NEAR_COLLAPSE
      ? {
          id: 'near-collapse',
          message: `The load is ${share(part)} of what collapses. ${inputs.slots < SMALL_SYSTEM ? 'With so few slots, noise alone tips such a system within minutes.' : 'Plan to stay under 90%.'}`,
        }
      : undefined,
    duplicatesPerYear.with === undefined
      ? {
          id: 'retention-too-short',
          message: `Keys are forgotten after ${rounded(inputs.retentionHours)} h, but something may retry for ${milliseconds(chainHorizonMilliseconds)}: late repeats take effect again.`,
        }
      : undefined,
    inputs.backoffMilliseconds > inputs.backoffCapMilliseconds
      ? { id: 'cap-below-first', message: 'The longest wait is shorter than the first: every wait is the longest.' }
      : undefined,
    !jitters[inputs.jitter].isSpread && inputs.attemptsPerLayer > 1
      ? {
          id: 'no-jitter',
          message: 'Without jitter, all that fail together come back together, at the same moment.',
        }
      : undefined,
  ];
  return found.filter((warning) => warning !== undefined);
}
