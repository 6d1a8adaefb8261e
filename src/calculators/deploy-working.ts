/** The working of a rolling deploy, the same wherever it is counted. */
import { exact, rounded } from '../kit/say/format.ts';
import type { DeployLosses } from '../models/resilience/deploys/rolling-deploy.ts';

/**
 * m sessions on n replicas, b of which leave together: L is what an old replica holds by then, s the replicas that serve meanwhile, κ the share
 * that the drain leaves to cut, w how far the balancer levels.
 */
export const deployFormula =
  'K = \\kappa\\left[(1-w)\\textstyle\\sum_j b\\,L_j + w\\,m\\right],\\quad L_{j+1} = (1 - d)\\,\\tfrac{m}{s} + d\\,L_j\\left(1 + \\tfrac{b}{s}\\right),\\quad d = e^{-D/T}';

export const deployBecause =
  'L starts at m ÷ n: an old replica holds the share of the sessions that is left, and its part of those that were cut before it. κ is d where a draining replica keeps its clients, else 1; w is how far the balancer levels sessions when it deals the cut again. Without a spare replica the first cut comes on top of w m. Lives are exponential, and users come back at once.';

/** The same line with numbers. */
export const deployNumbers = (
  sessions: number,
  { sessionsCut, forcedLoginsPerUser }: Pick<DeployLosses, 'sessionsCut' | 'forcedLoginsPerUser'>,
): string =>
  `${exact(Math.round(sessions))} users log in again ${rounded(forcedLoginsPerUser)} times each: ${rounded(sessionsCut)} sessions`;
