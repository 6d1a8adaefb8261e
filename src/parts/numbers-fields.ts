/** The shared scenario as fields: what a reader can change on any page. */

import { peakToMean, protocol, zones } from '../calculators/later-fields.ts';
import { activeSessions, peakRequestsPerSecond, storedBytes } from '../calculators/scenario-fields.ts';

const place = { group: 'scenario' };

export const numbersFields = {
  peakRequestsPerSecond: peakRequestsPerSecond(place),
  peakToMean: peakToMean(place),
  activeSessions: activeSessions(place),
  storedBytes: storedBytes(place),
  zones: zones(place),
  protocol: protocol(place),
};

/** Enough of a calculator for reading typed text and links. */
export const numbersModel = {
  id: 'scenario',
  fields: numbersFields,
  compute: () => ({ outcome: 'ok', outputs: {}, warnings: [] }),
};
