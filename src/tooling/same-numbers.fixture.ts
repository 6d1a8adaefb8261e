/** The figures that a service has on every face: where the service, a calculator, a page and a decision show each. */
import { duration } from '../calculators/revocation/answer/words.ts';
import type { PlacementId } from '../decide/judge/catalogue.ts';
import type { RowId } from '../decide/tell/rows.ts';
import { bytes, count, milliseconds } from '../kit/say/format.ts';

export type SharedFigure = {
  /** In the whole service, as the command line and the library give it. */
  readonly service: string;
  /** The calculator that answers it, and the path in its envelope. */
  readonly calculator: string;
  readonly answers: string;
  /** How its page and its embed write it. */
  readonly said: (value: number) => string;
  /** The option of a decision about the session of the service, and its row on the page and in a record. */
  readonly decided: readonly [option: PlacementId, row: RowId];
};

const placed = (
  option: 'signed-token' | 'server-memory' | 'shared-cache',
  figure: string,
  row: RowId,
  said: SharedFigure['said'],
  [calculator, answers]: readonly [string, string],
): SharedFigure => ({
  service: `placements.${option}.${figure}`,
  calculator,
  answers: `outputs.${answers}`,
  said,
  decided: [option, row],
});

export const sharedFigures: readonly SharedFigure[] = [
  placed('signed-token', 'meanRequestBytes', 'requestBytes', bytes, ['payload-cost', 'carry.meanRequestBytes']),
  placed('signed-token', 'addedP99Milliseconds', 'addedP99', milliseconds, [
    'payload-cost',
    'carry.addedMilliseconds.p99',
  ]),
  placed('signed-token', 'logOutSeconds', 'exposure', duration, ['revocation', 'plain.exposureSeconds.worst']),
  placed('server-memory', 'replicas', 'replicas', count, ['replicas', 'sticky.replicas']),
  placed('server-memory', 'sessionsLostPerCrash', 'crash', count, ['failover', 'events[0].sessionsLost']),
  placed('shared-cache', 'addedP99Milliseconds', 'addedP99', milliseconds, [
    'payload-cost',
    'lookUp.addedMilliseconds.p99',
  ]),
  placed('shared-cache', 'replicas', 'replicas', count, ['replicas', 'replicas']),
  placed('shared-cache', 'memoryBytes', 'inStore', bytes, ['session-store', 'memoryNeededBytes']),
];

/** Quantities as a reader types them: the example, one of another size, and one whose session changes so seldom that a token may carry it. */
export const sharedServices: readonly Readonly<Record<string, number>>[] = [
  {},
  { peakRequestsPerSecond: 1200, activeSessions: 250_000, storedBytes: 2000 },
  { storeWritesPerRequest: 0.005, sessionMinutes: 50 },
];
