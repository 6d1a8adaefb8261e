import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  // By default the service collapses above 891.269 requests a second: 90% of it, and all of it, which is an outcome and no warning
  'near-collapse': [
    { field: 'peakRequestsPerSecond', without: 802.14, with: 802.15 },
    { field: 'peakRequestsPerSecond', without: 891.27, with: 891.26 },
    { given: { peakRequestsPerSecond: 1300 }, field: 'slots', without: 15, with: 14, says: 'With so few slots' },
  ],
  // The last of three layers of three attempts comes 30.9 s after the first
  'retention-too-short': [{ field: 'retentionHours', without: 0.0085834, with: 0.0085833 }],
  'cap-below-first': [{ field: 'backoffCapMilliseconds', without: 100, with: 99.999 }],
  'no-jitter': [
    { given: { jitter: 'none' }, field: 'attemptsPerLayer', without: 1, with: 2 },
    { field: 'jitter', without: 'full', with: 'none' },
  ],
};
