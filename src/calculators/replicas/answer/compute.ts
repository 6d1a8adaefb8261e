import type { Result } from '../../../kit/declare/define.ts';
import { sessionsLostPerCrash } from '../../../models/queueing/balancing/session-loss.ts';
import { replicaPlan } from '../../../models/queueing/sizing/replica-plan.ts';
import { grownSessions } from '../../../models/queueing/sizing/side.ts';
import type { Inputs } from '../ask/fields.ts';
import { questionOf } from '../ask/question-of.ts';
import { deployOf } from './deploy.ts';
import type { Outputs } from './outputs.ts';
import { settings } from './settings.ts';
import { statelessOutputs, stickyOutputs } from './side-outputs.ts';
import { warnings } from './warnings.ts';

type Pinned = { readonly replicas: number; readonly utilisation: number };

/** What crashes and deploys take from sessions that are pinned. */
function lost(inputs: Inputs, sessions: number, { replicas, utilisation }: Pinned): Partial<Outputs> {
  const { sessionsCut, forcedLoginsPerUser } = deployOf(inputs, sessions, replicas, utilisation);
  return {
    sessionsLostPerCrash: sessionsLostPerCrash(sessions, replicas),
    sessionsCutPerDeploy: sessionsCut,
    sessionsCutPerWeek: sessionsCut * inputs.deploysPerWeek,
    forcedLoginsPerUser,
  };
}

/**
 * How many replicas a service needs: the stateless side with its state looked up, the sticky side with its sessions
 * pinned, and what lies between them.
 *
 * @example compute({ ...defaultsOf(fields), peakRequestsPerSecond: 10, serviceMilliseconds: 1000, slotsPerReplica: 1, balancing: 'shared-queue', replicas: 14 })
 * // outputs.waitProbability: 0.174131933595
 */
export function compute(inputs: Inputs): Result<Outputs> {
  const question = questionOf(inputs);
  const plan = replicaPlan(question);
  const { tier } = plan.lookedUp;
  const sessions = grownSessions(question);
  const typed = settings(inputs, plan);
  const outputs: Outputs = {
    ...statelessOutputs(plan.stateless, inputs),
    offeredLoad: tier.offeredLoad,
    slotsPerReplica: tier.slotsPerReplica,
    serviceMilliseconds: tier.held.mean,
    delayMilliseconds: tier.outsideMilliseconds,
    sizedRequestsPerSecond: plan.requestsPerSecond,
    sticky: stickyOutputs(plan.sticky, inputs),
    ...(plan.stickinessExtra && { stickinessExtra: plan.stickinessExtra }),
    ...(plan.sticky.outcome === 'ok' && lost(inputs, sessions, plan.sticky)),
    ...(typed && { settings: typed }),
  };
  return { outcome: plan.stateless.outcome, outputs, warnings: warnings(inputs, plan) };
}
