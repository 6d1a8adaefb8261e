import type { Result } from '../../../kit/declare/define.ts';
import { counted, milliseconds, rounded, share } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';
import { CAUSES, CONSTRAINTS, within } from './words.ts';

/** The answer in one or two sentences, for every outcome. */
export function answer(inputs: Inputs, { outcome, outputs }: Result<Outputs>): string {
  if (outcome === 'overload') return overloaded(outputs);
  if (outcome === 'targetUnreachable') return `${unreachable(inputs, outputs)} ${pinned(inputs, outputs)}`;
  const { replicas = 0, runningReplicas, perZone = 0, bindingConstraint = '' } = outputs;
  const time = within(inputs, outputs.targetPercentileMilliseconds ?? 0);
  if (runningReplicas === undefined)
    return `**${counted(replicas, 'replica')}** ${replicas === 1 ? 'answers' : 'answer'} **${time}** at **${share(outputs.utilisation ?? 0)}** utilisation. ${pinned(inputs, outputs)}`;
  const zones =
    inputs.zones === 1
      ? ''
      : `, ${replicas % inputs.zones === 0 ? '' : 'at most '}${rounded(perZone)} in each of ${rounded(inputs.zones)} zones`;
  const lost = inputs.zonesLost + inputs.replicasLost > 0 ? ' after the planned loss' : '';
  const { said, isPlural, alone } = CONSTRAINTS[bindingConstraint] ?? {};
  const why = alone ?? `${said} ${isPlural ? 'ask' : 'asks'} for ${rounded(runningReplicas)}${lost}`;
  return `Run **${counted(replicas, 'replica')}**${zones}: ${why}. All up, they answer **${time}**. ${pinned(inputs, outputs)}`;
}

function overloaded(outputs: Outputs): string {
  const { replicas = 0, utilisation = 0, cpuUtilisation = 0, missingReplicas, missingSlots = 0 } = outputs;
  const busy = Math.max(utilisation, cpuUtilisation);
  const short =
    missingReplicas === undefined
      ? `No number of replicas carries it: ${CAUSES['connections']}.`
      : `At least **${counted(missingReplicas, 'replica')}** (${counted(missingSlots, 'slot')}) ${missingReplicas === 1 ? 'is' : 'are'} missing; the queue grows until then.`;
  const full = busy >= 1 ? `need **${share(busy)}** of what they have` : 'have their hottest one full';
  return `**Overload**: ${counted(replicas, 'replica')} ${full} at ${rounded(outputs.sizedRequestsPerSecond)} requests/s. ${short}`;
}

/** A time over the target; how far over, where three figures show both alike. */
const beyond = ({ targetMilliseconds }: Inputs, time: number): string =>
  milliseconds(time) === milliseconds(targetMilliseconds)
    ? `${milliseconds(time - targetMilliseconds)} more`
    : milliseconds(time);

function unreachable(inputs: Inputs, { floorMilliseconds, cause = '', waysOut }: Outputs): string {
  const best = floorMilliseconds === undefined ? '' : `, and the best is **${beyond(inputs, floorMilliseconds)}**`;
  const none = `**No number of replicas** answers ${within(inputs, inputs.targetMilliseconds)}: ${CAUSES[cause]}${best}.`;
  if (!waysOut) return none;
  const ways = [
    ...(waysOut.variationPart === undefined ? [] : [`with ${share(waysOut.variationPart)} of the variation`]),
    ...(waysOut.timePart > 0 ? [`with ${share(waysOut.timePart)} of work and waiting`] : ['with less to look up']),
  ];
  return `${none} **${counted(waysOut.replicas, 'replica')}** ${waysOut.replicas === 1 ? 'meets' : 'meet'} every other demand, with **${share(inputs.percentile)} within ${milliseconds(waysOut.targetMilliseconds)}** after the planned loss. The target comes into reach ${ways.join(', or ')}.`;
}

function pinned(inputs: Inputs, { sticky, stickinessExtra }: Outputs): string {
  switch (sticky.outcome) {
    case 'overload':
      return 'With pinned sessions the hottest replica is overloaded.';
    case 'memoryUnreachable':
      return 'A pinned session does not fit in the memory of a replica.';
    case 'targetUnreachable':
      return `With pinned sessions the target is out of reach too: ${CAUSES[sticky.cause ?? '']}.`;
    default:
  }
  if (inputs.replicas !== undefined)
    return `With sessions pinned it is ${milliseconds(sticky.targetPercentileMilliseconds ?? 0)}.`;
  const extra = stickinessExtra?.replicas;
  if (extra === undefined) return `With sessions pinned, **${counted(sticky.replicas ?? 0, 'replica')}** would do.`;
  const compared = extra === 0 ? 'as many' : `${rounded(Math.abs(extra))} ${extra > 0 ? 'more' : 'fewer'}`;
  return `Pinning sessions takes **${rounded(sticky.replicas ?? 0)}**, ${compared}.`;
}
