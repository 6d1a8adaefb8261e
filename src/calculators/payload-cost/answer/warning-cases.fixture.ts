import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  sample: [{ field: 'sampleValue', without: '', with: 'a' }],
  // Name and value together, for a table of 4,096 bytes
  'chromium-band': [
    { field: 'carriedBytes', without: 3192, with: 3193 },
    { field: 'carriedBytes', without: 3492, with: 3491 },
    { given: { carriedBytes: 3300 }, field: 'encoder', without: 'firefox', with: 'chromium' },
    { given: { carriedBytes: 3300 }, field: 'protocol', without: 'http1', with: 'http2' },
  ],
  // "session" and the value
  'cookie-limit': [{ field: 'carriedBytes', without: 4089, with: 4090 }],
  // "authorization: Bearer " and the value
  'field-limit': [
    { given: { carrier: 'authorization' }, field: 'carriedBytes', without: 8168, with: 8169 },
    { given: { carriedBytes: 9000 }, field: 'carrier', without: 'body', with: 'authorization' },
    { given: { carriedBytes: 9000 }, field: 'carrier', without: 'cookie', with: 'authorization' },
  ],
  // 100 new connections a second are four units, each of a GB an hour
  'connections-bind': [
    { given: { requestsPerConnection: 1 }, field: 'otherBytesPerRequest', without: 11_111.2, with: 11_111.1 },
    {
      given: { requestsPerConnection: 1, otherBytesPerRequest: 0 },
      field: 'loadBalancerUsdPerGb',
      without: 0,
      with: 1e-6,
    },
  ],
};
