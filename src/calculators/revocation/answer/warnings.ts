import type { Warning } from '../../../kit/declare/define.ts';
import { rounded } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import { duration } from './words.ts';

/** What a reader should know about this result before trusting it. */
export function warnings(inputs: Inputs, refreshesPerSecond: number): readonly Warning[] {
  const found: Warning[] = [];
  if (inputs.leewaySeconds > 0 && inputs.acceptableExposureSeconds <= inputs.leewaySeconds)
    found.push({
      id: 'leeway',
      message: `The leeway of ${duration(inputs.leewaySeconds)} alone is as long as what is acceptable: no token lifetime meets it.`,
    });
  if (refreshesPerSecond > inputs.peakRequestsPerSecond)
    found.push({
      id: 'timerRenewsIdle',
      message: `A timer renews ${rounded(refreshesPerSecond)} tokens a second for ${rounded(inputs.peakRequestsPerSecond)} requests: most are never used. Renewed at their next use, there are never more refreshes than requests.`,
    });
  if (inputs.massRevocation > inputs.activeSessions)
    found.push({
      id: 'moreRevokedThanSessions',
      message: `More tokens are revoked at once (${rounded(inputs.massRevocation)}) than sessions are live: the status list covers all of them.`,
    });
  return found;
}
