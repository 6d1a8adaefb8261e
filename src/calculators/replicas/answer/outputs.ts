import type { Output, Trusted } from '../../../kit/declare/define.ts';
import type { StickinessExtra } from '../../../models/queueing/balancing/stickiness-extra.ts';
import type { Inputs } from '../ask/fields.ts';
import { busy, pins, waits } from './basis.ts';
import { alone, cuts, delayed, drained, held, offered, pinnedError, sized } from './other-bases.ts';
import { queueErrorText } from './queue-errors.ts';
import type { Settings } from './settings.ts';
import type { StatelessOutputs, StickyOutputs } from './side-outputs.ts';

export type Outputs = StatelessOutputs & {
  readonly offeredLoad: number;
  readonly slotsPerReplica: number;
  readonly serviceMilliseconds: number;
  readonly delayMilliseconds: number;
  readonly sizedRequestsPerSecond: number;
  readonly sticky: StickyOutputs;
  readonly stickinessExtra?: StickinessExtra;
  readonly sessionsLostPerCrash?: number;
  /** Each time that a session is cut, the same user's second and third included. */
  readonly sessionsCutPerDeploy?: number;
  readonly sessionsCutPerWeek?: number;
  readonly forcedLoginsPerUser?: number;
  readonly settings?: Settings;
};

type Described = Output<Inputs>;

const waited = (label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  ...waits,
  error: queueErrorText,
});
const pinned = (label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  ...pins,
  error: pinnedError,
  absent: 'no such number with sessions pinned',
});
const exact = (label: string, unit: Described['unit']): Described => ({ label, unit, basis: 'exact' });
const as = (trusted: Trusted<Inputs>, label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  ...trusted,
});

const replicas = waited('Replicas', 'count');
const utilisation = as(busy, 'Utilisation', 'share');
const cpuUtilisation = as(busy, 'CPU utilisation', 'share');
const waitProbability = waited('Requests that wait', 'share');
const waitProbabilityAtMost = waited('Requests that wait, at most', 'share');
const meanResponseMilliseconds = waited('Mean response', 'milliseconds');
const p50Milliseconds = waited('Median response', 'milliseconds');
const p95Milliseconds = waited('p95 response', 'milliseconds');
const p99Milliseconds = waited('p99 response', 'milliseconds');
const targetPercentileMilliseconds = waited('Response at the wanted percentile', 'milliseconds');
const usdPerMonth = waited('Price', 'usdPerMonth');
const missingSlots = as(busy, 'Slots missing', 'count');
const missingReplicas = as(busy, 'Replicas missing', 'count');
const floorMilliseconds = waited('Best that any count reaches', 'milliseconds');
const outcome = waited('Outcome', 'none');
const cause = waited('Cause', 'none');
const perZone = waited('Replicas in each zone', 'count');
const runningReplicas = waited('Replicas that must be left', 'count');
const bindingConstraint = waited('Constraint that binds', 'none');

/** Every leaf of the result. */
export const outputs = {
  replicas,
  perZone,
  runningReplicas,
  bindingConstraint,
  'byConstraint.latency': waited('For the response time', 'count'),
  'byConstraint.utilisation': as(alone, 'For the highest utilisation', 'count'),
  'byConstraint.cpu': as(alone, 'For the CPU', 'count'),
  'byConstraint.memory': pinned('For memory', 'count'),
  'byConstraint.connections': pinned('For connections', 'count'),
  'byConstraint.storeConnections': exact('At most, for the store’s connections', 'count'),
  'byConstraint.redundancy': exact('For redundancy alone', 'count'),
  utilisation,
  cpuUtilisation,
  waitProbability,
  waitProbabilityAtMost,
  meanResponseMilliseconds,
  p50Milliseconds,
  p95Milliseconds,
  p99Milliseconds,
  targetPercentileMilliseconds,
  usdPerMonth,
  missingSlots,
  missingReplicas,
  floorMilliseconds,
  cause,
  'waysOut.replicas': waited('Replicas for every other constraint', 'count'),
  'waysOut.targetMilliseconds': waited('Target that those reach', 'milliseconds'),
  'waysOut.variationPart': waited('Part of the variation that would reach the target', 'share'),
  'waysOut.timePart': waited('Part of work and waiting that would reach the target', 'share'),
  'waysOut.usdPerMonth': usdPerMonth,
  offeredLoad: as(offered, 'Offered load, erlangs', 'none'),
  slotsPerReplica: exact('Slots of a replica', 'count'),
  serviceMilliseconds: as(held, 'Service time of a slot', 'milliseconds'),
  delayMilliseconds: as(delayed, 'Delay without a queue', 'milliseconds'),
  sizedRequestsPerSecond: as(sized, 'Load sized for', 'perSecond'),
  'afterLoss.replicas': replicas,
  'afterLoss.utilisation': utilisation,
  'afterLoss.cpuUtilisation': cpuUtilisation,
  'afterLoss.waitProbability': waitProbability,
  'afterLoss.waitProbabilityAtMost': waitProbabilityAtMost,
  'afterLoss.meanResponseMilliseconds': meanResponseMilliseconds,
  'afterLoss.p50Milliseconds': p50Milliseconds,
  'afterLoss.p95Milliseconds': p95Milliseconds,
  'afterLoss.p99Milliseconds': p99Milliseconds,
  'afterLoss.targetPercentileMilliseconds': targetPercentileMilliseconds,
  'neighbours[].replicas': replicas,
  'neighbours[].outcome': outcome,
  'neighbours[].utilisation': utilisation,
  'neighbours[].p99Milliseconds': p99Milliseconds,
  'neighbours[].targetPercentileMilliseconds': targetPercentileMilliseconds,
  'neighbours[].usdPerMonth': usdPerMonth,
  'neighbours[].enough': waited('Enough after the planned loss', 'none'),
  'sticky.outcome': outcome,
  'sticky.cause': cause,
  'sticky.replicas': pinned('Replicas, sessions pinned', 'count'),
  'sticky.perZone': pinned('Replicas in each zone', 'count'),
  'sticky.runningReplicas': pinned('Replicas that must be left', 'count'),
  'sticky.bindingConstraint': pinned('Constraint that binds', 'none'),
  'sticky.utilisation': utilisation,
  'sticky.cpuUtilisation': cpuUtilisation,
  'sticky.waitProbability': pinned('Requests that wait', 'share'),
  'sticky.waitProbabilityAtMost': pinned('Requests that wait, at most', 'share'),
  'sticky.meanResponseMilliseconds': pinned('Mean response', 'milliseconds'),
  'sticky.p50Milliseconds': pinned('Median response', 'milliseconds'),
  'sticky.p95Milliseconds': pinned('p95 response', 'milliseconds'),
  'sticky.p99Milliseconds': pinned('p99 response, all traffic', 'milliseconds'),
  'sticky.targetPercentileMilliseconds': pinned('Response at the wanted percentile', 'milliseconds'),
  'sticky.hottestUtilisation': pinned('Utilisation of the hottest replica', 'share'),
  'sticky.hottestCpuUtilisation': pinned('CPU utilisation of the hottest replica', 'share'),
  'sticky.hottestP99Milliseconds': pinned('p99 response of the hottest replica', 'milliseconds'),
  'sticky.overloadDeviations': pinned('Overload of a replica, in standard deviations of placement', 'none'),
  'sticky.hottestSessions': pinned('Sessions of the hottest replica', 'count'),
  'sticky.usdPerMonth': usdPerMonth,
  'sticky.missingSlots': missingSlots,
  'sticky.missingReplicas': missingReplicas,
  'sticky.floorMilliseconds': floorMilliseconds,
  'stickinessExtra.replicas': pinned('Replicas that stickiness adds', 'count'),
  'stickinessExtra.storeLatency': pinned('Saved: no store to wait for', 'count'),
  'stickinessExtra.pooling': pinned('Lost pooling', 'count'),
  'stickinessExtra.imbalance': pinned('Uneven sessions', 'count'),
  'stickinessExtra.memory': pinned('Session memory', 'count'),
  sessionsLostPerCrash: pinned('Sessions lost with one replica', 'count'),
  sessionsCutPerDeploy: {
    ...as(cuts, 'Sessions cut by a deploy', 'count'),
    absent: 'no such number with sessions pinned',
  },
  sessionsCutPerWeek: { ...as(cuts, 'Sessions cut in a week', 'count'), absent: 'no such number with sessions pinned' },
  forcedLoginsPerUser: {
    ...as(cuts, 'Forced logins of a user at a deploy', 'none'),
    absent: 'no such number with sessions pinned',
  },
  'settings.minimumReplicas': waited('Minimum replicas', 'count'),
  'settings.autoscalingTargetPercent': waited('Autoscaling target', 'percent'),
  'settings.autoscalingMetric': waited('Measured by', 'none'),
  'settings.drainSeconds': as(drained, 'Drain', 'seconds'),
  'settings.drainSecondsForOnePercent': {
    ...as(cuts, 'Drain that cuts 1% of sessions', 'seconds'),
    absent: 'no drain keeps a session here',
  },
  'settings.poolPerReplica': waited('Store connections of a replica', 'count'),
} as const;
