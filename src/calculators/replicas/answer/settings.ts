import { drainForShareCut } from '../../../models/queueing/balancing/session-loss.ts';
import type { ReplicaPlan } from '../../../models/queueing/sizing/replica-plan.ts';
import { grownLoad } from '../../../models/queueing/sizing/sizing-load.ts';
import { storeConnections } from '../../../models/queueing/sizing/store-connections.ts';
import type { Inputs } from '../ask/fields.ts';
import { questionOf } from '../ask/question-of.ts';
import { usesCores } from '../ask/rules.ts';
import { keepsItsClients } from './deploy.ts';

/** What to type into an orchestrator. */
export type Settings = {
  readonly minimumReplicas: number;
  /** busy share at the peak with all replicas up: above it an autoscaler adds, below it the minimum holds */
  readonly autoscalingTargetPercent: number;
  readonly autoscalingMetric: string;
  readonly drainSeconds: number;
  /** the drain after which one session in a hundred is left; absent where no drain keeps any */
  readonly drainSecondsForOnePercent?: number;
  readonly poolPerReplica?: number;
};

/**
 * Settings for the solved count. The autoscaler's target is the utilisation at the grown peak, before the ramp, so
 * that the minimum is enough for the peak and the headroom stays free for what the ramp adds.
 *
 * @example settings(inputs, plan).minimumReplicas // 9
 */
export function settings(inputs: Inputs, plan: ReplicaPlan): Settings | undefined {
  const figures = plan.stateless;
  if (figures.outcome !== 'ok' || inputs.replicas !== undefined) return undefined;
  const grown = grownLoad(questionOf(inputs).growth);
  // a load too small for a double leaves nothing to divide
  const beforeRamp = grown > 0 ? grown / plan.requestsPerSecond : 1;
  const pool = poolOf(inputs, figures.replicas);
  return {
    minimumReplicas: figures.replicas,
    autoscalingTargetPercent: 100 * (figures.cpuUtilisation ?? figures.utilisation) * beforeRamp,
    autoscalingMetric: usesCores(inputs) ? 'CPU' : 'busy slots',
    drainSeconds: inputs.drainSeconds,
    ...(keepsItsClients(inputs) && { drainSecondsForOnePercent: drainForShareCut(0.01, inputs.sessionMinutes) }),
    ...(pool !== undefined && { poolPerReplica: pool }),
  };
}

/**
 * The pool asked for if it fits, else the largest that does; absent where nothing is known or not even one connection
 * each fits.
 */
function poolOf({ poolPerReplica, storeMaxConnections }: Inputs, replicas: number): number | undefined {
  if (storeMaxConnections === undefined) return poolPerReplica;
  const { exceeded, largestPool } = storeConnections(
    replicas,
    poolPerReplica ?? storeMaxConnections,
    storeMaxConnections,
  );
  return exceeded ? largestPool || undefined : (poolPerReplica ?? largestPool);
}
