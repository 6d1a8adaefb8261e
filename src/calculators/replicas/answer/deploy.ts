import type { Balancing } from '../../../models/queueing/balancing/balancing.ts';
import { keepsClients } from '../../../models/resilience/deploys/drainers.ts';
import { type RespreadName, respreads } from '../../../models/resilience/deploys/respread.ts';
import { type DeployLosses, rollingDeploy } from '../../../models/resilience/deploys/rolling-deploy.ts';
import type { Inputs } from '../ask/fields.ts';

/** How each balancing deals those again whom a deploy cut. One queue deals requests, not sessions: the best way is taken. */
const respreadBy: { readonly [B in Balancing]: RespreadName } = {
  'shared-queue': 'fewest-sessions',
  'least-requests': 'least-requests',
  'two-choices': 'two-choices',
  'round-robin': 'round-robin',
  random: 'random',
  'per-connection': 'random',
};

/** Whether a replica that leaves goes on serving its own sessions. */
export const keepsItsClients = (inputs: Inputs): boolean => keepsClients(inputs.drainedBy, inputs.drainKeepsClients);

/**
 * What a rolling deploy takes from sessions pinned to so many replicas, busy for the share `utilisation` of the time.
 *
 * @example deployOf(defaultsOf(fields), 20_000, 15, 0.2).forcedLoginsPerUser // 1.22
 */
export const deployOf = (inputs: Inputs, sessions: number, replicas: number, utilisation: number): DeployLosses =>
  rollingDeploy({
    ...inputs,
    sessions,
    replicas,
    keepsClients: keepsItsClients(inputs),
    levelling: respreads[respreadBy[inputs.balancing]].levelling(Math.min(1, utilisation)),
  });
