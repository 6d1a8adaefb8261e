import type { Result } from '../../../kit/declare/define.ts';
import { counted, rounded, share, show } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

/** A service that fails more of its requests than this is not called healthy, however short its queues. */
const FAILING = 0.5;

const rate = (value: number) => `${rounded(value)}/s`;

/** The answer in one or two sentences, for every outcome. */
export function answer(inputs: Inputs, { outcome, outputs }: Result<Outputs>): string {
  const { metastableAboveRequestsPerSecond: low, collapseAboveRequestsPerSecond: high, worstAmplification } = outputs;
  const { utilisation = 0, triggerRequestsPerSecond = 0, requestFailureShare: failing = 0 } = outputs;
  const isFailing = failing > FAILING;
  const failed = failing === 1 ? 'every request fails' : `${share(failing)} of requests fail`;
  const at = `at **${share(utilisation)}** utilisation${isFailing ? `, though **${failed}**` : ''}`;
  if (outcome === 'collapse')
    return `**Collapse**: at ${rate(inputs.peakRequestsPerSecond)} no healthy state exists, because from **${rate(high)}** on retries bring more work than the slots can do. Each request becomes up to **${counted(worstAmplification, 'attempt')}**.`;
  if (outcome === 'metastable')
    return `At ${rate(inputs.peakRequestsPerSecond)} the service ${isFailing ? 'keeps up' : 'is healthy'} ${at}, but **not safe**: from **${rate(low)}** on a collapsed state exists beside ${isFailing ? 'this' : 'the healthy'} one. A spike of **${rate(triggerRequestsPerSecond)}** for ${show(inputs.spikeSeconds, 'seconds')} tips it, and it stays down when the spike is over.`;
  if (worstAmplification === 1)
    return `At ${rate(inputs.peakRequestsPerSecond)} the service runs ${at}. Without retries nothing amplifies: the only border is its capacity, **${rate(high)}**.`;
  return `At ${rate(inputs.peakRequestsPerSecond)} the service ${isFailing ? '**keeps up' : 'is **healthy'} and recovers by itself**, ${at}: even if every attempt timed out, retries could not keep the slots full below **${rate(low)}**.`;
}
