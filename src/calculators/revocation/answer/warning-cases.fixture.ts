import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  leeway: [
    { field: 'acceptableExposureSeconds', without: 30.0001, with: 30 },
    { given: { acceptableExposureSeconds: 0 }, field: 'leewaySeconds', without: 0, with: 1e-6 },
  ],
  // 20,000 sessions, 300 requests a second
  timerRenewsIdle: [
    { given: { refresh: 'timer' }, field: 'tokenLifetimeSeconds', without: 66.6667, with: 66.6666 },
    { given: { tokenLifetimeSeconds: 30 }, field: 'refresh', without: 'on-use', with: 'timer' },
  ],
  moreRevokedThanSessions: [{ field: 'massRevocation', without: 20_000, with: 20_001 }],
};
