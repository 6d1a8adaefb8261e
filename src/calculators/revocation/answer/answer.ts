import type { Result } from '../../../kit/declare/define.ts';
import { bytes, milliseconds, perSecond, rounded } from '../../../kit/say/format.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';
import { duration } from './words.ts';

/** The answer: what the lifetime leaves, and how to get to what is acceptable. */
export function answer(inputs: Inputs, { outputs }: Result<Outputs>): string {
  const { plain } = outputs;
  const target = duration(inputs.acceptableExposureSeconds);
  const left = `A token of **${duration(inputs.tokenLifetimeSeconds)}** still works for up to **${duration(plain.exposureSeconds.worst)}** after it is revoked`;
  if (plain.meetsTarget)
    return `${left}: within the acceptable ${target}, without any list, for **${rounded(outputs.refreshesPerSecond)} refreshes/s**.`;
  // No list is pulled more often than its field admits.
  if (inputs.acceptableExposureSeconds < fields.listRefreshSeconds.min)
    return `${left}. To accept ${inputs.acceptableExposureSeconds > 0 ? 'so little' : 'none'} of it every request is looked up: **${perSecond(outputs.denylist.requestsPerSecond)}**, **${milliseconds(inputs.storeRttMilliseconds)}** each.`;
  return `${left}. To get to **${target}** without a look-up, ${pulledList(inputs, outputs)}${shorterToken(inputs, outputs)}. Looking up each request leaves nothing, at **${perSecond(outputs.denylist.requestsPerSecond)}**.`;
}

function pulledList(inputs: Inputs, { lists }: Outputs): string {
  const every = Math.min(inputs.listRefreshSeconds, inputs.acceptableExposureSeconds);
  const who = inputs.verifiers === 1 ? 'let the verifier pull' : `let ${rounded(inputs.verifiers)} verifiers pull`;
  return `${who} a status list of **${bytes(Math.round(lists.mass.statusListBytes))}** every ${duration(every)} (**${perSecond(inputs.verifiers / every)}**)`;
}

function shorterToken(inputs: Inputs, { longestLifetimeSeconds, refreshesAtLongestPerSecond = 0 }: Outputs): string {
  if (longestLifetimeSeconds === undefined) return '; no lifetime is short enough beside the leeway';
  const timed = inputs.refresh === 'timer' ? ', by a timer' : '';
  return `, or let tokens live **${duration(longestLifetimeSeconds)}**, at **${rounded(refreshesAtLongestPerSecond)} refreshes/s**${timed}`;
}
