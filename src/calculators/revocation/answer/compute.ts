import type { Result } from '../../../kit/declare/define.ts';
import { longestLifetime } from '../../../models/resilience/revocation/exposure.ts';
import { frontierPoint } from '../../../models/resilience/revocation/frontier.ts';
import { massRevocation } from '../../../models/resilience/revocation/mass-revocation.ts';
import { compareMethods, fewestRequests } from '../../../models/resilience/revocation/methods.ts';
import { refreshesPerSecond } from '../../../models/resilience/revocation/refreshes.ts';
import { requestsPerSecondPerTab, rotationRaceShare } from '../../../models/resilience/revocation/rotation-race.ts';
import { refreshingAtPeak } from '../../../models/resilience/revocation/situation.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { situationOf } from '../ask/situation-of.ts';
import type { Outputs } from './outputs.ts';
import { warnings } from './warnings.ts';

/** Worst exposures of the table beside the picture, in seconds: a second to a day. */
const ROUND_EXPOSURES = [1, 10, 60, 300, 900, 3600, 28_800, 86_400];

/** Revocation methods side by side for one situation. */
export function compute(inputs: Inputs): Result<Outputs> {
  const situation = situationOf(inputs);
  const methods = compareMethods(situation);
  const lists = massRevocation(situation);
  const longest = longestLifetime(inputs.acceptableExposureSeconds, inputs.leewaySeconds);
  const perTab = requestsPerSecondPerTab(inputs.peakRequestsPerSecond, inputs.peakToMean, inputs.activeSessions);
  const cheapest = fewestRequests(methods);
  return {
    outcome: 'ok',
    outputs: {
      ...methods,
      refreshesPerSecond: methods.plain.requestsPerSecond,
      // Nobody issues tokens for less than the field takes: that is no lifetime to offer
      ...(longest !== undefined &&
        longest >= fields.tokenLifetimeSeconds.min && {
          longestLifetimeSeconds: longest,
          refreshesAtLongestPerSecond: refreshesPerSecond(
            refreshingAtPeak({ ...situation, tokenLifetimeSeconds: longest }),
          ),
        }),
      rotationRaceShare: rotationRaceShare(perTab, inputs.refreshMilliseconds / 1000),
      cheapest: { method: cheapest, requestsPerSecond: methods[cheapest].requestsPerSecond },
      lists,
      frontier: ROUND_EXPOSURES.map((exposure) => frontierPoint(situation, exposure)),
    },
    warnings: warnings(inputs, methods.plain.requestsPerSecond),
  };
}
