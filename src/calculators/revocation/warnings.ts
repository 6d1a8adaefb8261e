import type { Warning } from '../../kit/define.ts';
import { rounded } from '../../kit/format.ts';
import type { MassRevocation } from '../../models/resilience/revocation/mass-revocation.ts';
import type { Inputs } from './fields.ts';
import { duration } from './words.ts';

/** What a reader should know about this result before trusting it. */
export function warnings(inputs: Inputs, lists: MassRevocation): readonly Warning[] {
  const found: Warning[] = [];
  if (inputs.leewaySeconds > 0 && inputs.acceptableExposureSeconds <= inputs.leewaySeconds)
    found.push({
      id: 'leeway',
      message: `The leeway of ${duration(inputs.leewaySeconds)} alone is as long as what is acceptable: no token lifetime meets it.`,
    });
  if (lists.mass.entries > inputs.activeSessions)
    found.push({
      id: 'moreRevokedThanSessions',
      message: `More tokens are revoked (${rounded(lists.mass.entries)}) than sessions are live: the status list is taken to cover all of them, for users who came back.`,
    });
  return found;
}
