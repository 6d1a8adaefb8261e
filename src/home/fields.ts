import { activeSessions, peakRequestsPerSecond, storedBytes } from '../calculators/scenario-fields.ts';
import type { InputsOf } from '../kit/declare/field.ts';

const place = { group: 'scenario', basic: true } as const;

/** The three numbers of the home page's sentence: the scenario that every calculator starts from. */
export const fields = {
  peakRequestsPerSecond: peakRequestsPerSecond(place),
  activeSessions: activeSessions(place),
  storedBytes: storedBytes(place),
} as const;

export type Inputs = InputsOf<typeof fields>;
