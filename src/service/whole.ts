/** The whole service at once: every figure that pages share, and what each of the main placements of its sessions makes of it. */
import type { Typed } from '../kit/declare/follow.ts';
import { Evaluation, type Models } from './evaluation.ts';
import { quantities } from './quantities.ts';
import { rules } from './rules.ts';

/** What one placement of the sessions comes to. A figure is absent where the service gives it no meaning. */
export type Placed = {
  /** The value on the wire; 0 where an id stands for it. */
  readonly carriedBytes: number | undefined;
  /** What a mean request carries of it, header compression included. */
  readonly meanRequestBytes: number | undefined;
  /** The same over HTTP/1.1, where nothing compresses headers. */
  readonly uncompressedRequestBytes: number | undefined;
  readonly addedP50Milliseconds: number | undefined;
  readonly addedP99Milliseconds: number | undefined;
  readonly trafficUsdPerMonth: number | undefined;
  readonly replicas: number | undefined;
  readonly utilisation: number | undefined;
  /** All sessions, where they are kept: as a plan needs them, with head-room and copies. */
  readonly memoryBytes: number | undefined;
  readonly sessionsLostPerCrash: number | undefined;
  /** How often a deploy makes each user log in again. */
  readonly loginsPerDeploy: number | undefined;
  /** Until a log-out holds everywhere. */
  readonly logOutSeconds: number | undefined;
};

/** Stores are paid apart: here only what requests cost. */
export const TRAFFIC_ALONE = { 'payload-cost.storeAlreadyRuns': true };
/** No store is asked. */
export const withoutStore = { storeReadsPerRequest: 0, storeWritesPerRequest: 0, lookUpCpuMicroseconds: 0 };

/** A read and a commit of a database as often as the service makes them, as one round trip. */
export function inDatabase(service: Evaluation) {
  const [reads = 0, writes = 0, read = 0, commit = 0] = [
    'storeReadsPerRequest',
    'storeWritesPerRequest',
    'databaseReadMilliseconds',
    'databaseMilliseconds',
  ].map((name) => Number(service.value(name)));
  const share = reads + writes > 0 ? reads / (reads + writes) : 1;
  return { storeRttMilliseconds: share * read + (1 - share) * commit, 'session-store.store': 'postgresql' };
}

type Asked = {
  readonly side: 'carry' | 'lookUp';
  /** Its sessions are pinned to a replica, and die with it. */
  readonly isPinned?: true;
  /** What the placement makes of the service. */
  readonly given: (service: Evaluation) => Typed;
  readonly memory: (placed: Evaluation) => unknown;
  readonly carried?: (service: Evaluation) => unknown;
  readonly logOut?: (service: Evaluation) => unknown;
};

const needed = (placed: Evaluation) => placed.value('session-store:memoryNeededBytes');

/** The placements that a service chooses among first, from left to right. */
const asked = {
  'signed-token': {
    side: 'carry',
    given: () => withoutStore,
    memory: () => 0,
    carried: (service) => service.value('carriedBytes'),
    logOut: (service) => service.value('revocation:plain.exposureSeconds.worst'),
  },
  'server-memory': {
    side: 'lookUp',
    isPinned: true,
    given: () => withoutStore,
    memory: (placed) =>
      Number(placed.value('replicas.sessionMemoryBytes')) * Number(placed.value('activeSessions')) || undefined,
  },
  'shared-cache': { side: 'lookUp', given: () => ({}), memory: needed },
  'durable-store': { side: 'lookUp', given: inDatabase, memory: needed },
} as const satisfies Readonly<Record<string, Asked>>;

/** The main placements by their ids. */
export type MainPlacement = keyof typeof asked;

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Quantities that a placement sets itself: what a reader typed of them is of another store. */
const ofStore = ['storeRttP99Milliseconds', 'session-store.store'];

function placedBy(models: Models, typed: Typed, service: Evaluation, how: Asked): Placed {
  const { side, isPinned, given, memory, carried, logOut } = how;
  const own = given(service);
  const kept = Object.entries(typed).filter(([name]) => Object.keys(own).length === 0 || !ofStore.includes(name));
  const placed = new Evaluation(models, { ...Object.fromEntries(kept), ...own, ...TRAFFIC_ALONE });
  // What is carried is renewed from a store, whatever a look-up would cost.
  const payload = carried ? new Evaluation(models, { ...typed, ...TRAFFIC_ALONE }) : placed;
  const of = (name: string) => numberIn(payload.value(`payload-cost:${side}.${name}`));
  const pinned = (name: string) => (isPinned ? numberIn(placed.value(`replicas:${name}`)) : 0);
  return {
    carriedBytes: numberIn(carried ? carried(service) : 0),
    meanRequestBytes: of('meanRequestBytes'),
    uncompressedRequestBytes: numberIn(
      new Evaluation(models, { ...typed, ...TRAFFIC_ALONE, protocol: 'http1' }).value(
        `payload-cost:${side}.meanRequestBytes`,
      ),
    ),
    addedP50Milliseconds: of('addedMilliseconds.p50'),
    addedP99Milliseconds: of('addedMilliseconds.p99'),
    trafficUsdPerMonth: of('usdPerMonth'),
    replicas: numberIn(placed.value(isPinned ? 'replicas:sticky.replicas' : 'replicas:replicas')),
    utilisation: numberIn(placed.value(isPinned ? 'replicas:sticky.utilisation' : 'replicas:utilisation')),
    memoryBytes: numberIn(memory(placed)),
    sessionsLostPerCrash: pinned('sessionsLostPerCrash'),
    loginsPerDeploy: pinned('forcedLoginsPerUser'),
    logOutSeconds: numberIn(logOut ? logOut(service) : 0),
  };
}

/** A service as a whole: each quantity once, and its main placements. */
export type Whole = {
  readonly quantities: Readonly<Record<string, unknown>>;
  readonly placements: { readonly [P in MainPlacement]: Placed };
};

/** The service under each of its main placements. */
export const placementsOf = (models: Models, typed: Typed, service = new Evaluation(models, typed)) =>
  Object.fromEntries(
    Object.entries(asked).map(([id, how]) => [id, placedBy(models, typed, service, how)]),
  ) as Whole['placements'];

/**
 * The service with some of its quantities typed.
 *
 * @param models all calculators
 * @param typed by the names of the service; what it refuses is taken as not typed
 */
export function wholeOf(models: Models, typed: Typed): Whole {
  const service = new Evaluation(models, typed);
  const names = [...new Set([...Object.keys(quantities), ...Object.keys(rules)])];
  return {
    quantities: Object.fromEntries(
      names.flatMap((name) => {
        const value = service.value(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    placements: placementsOf(models, typed, service),
  };
}
