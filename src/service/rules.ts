/**
 * What follows from what: one rule a quantity. A quantity is called as `quantityOf` calls it (`zones`, or `utilisation` where only one
 * calculator asks for it), an output of a calculator `replicas:sticky.replicas`.
 */
import speeds from '#facts/speeds.yaml';
import { numberOf } from '../facts/number.ts';
import { type Balancing, dealingOf } from '../models/queueing/balancing/balancing.ts';
import { type Runtime, runningOf } from '../models/queueing/response/runtimes.ts';
import type { RespreadName } from '../models/resilience/deploys/respread.ts';
import { type Exposed, exposedBy } from '../models/resilience/failover/losses.ts';
import { identifiers } from '../models/token/identifiers.ts';

/** How one quantity follows. */
export type Rule = {
  /** Quantities and outputs that it follows from. */
  readonly from: readonly string[];
  /** Undefined where they give it no value. Whole numbers are rounded by whoever asks, where the quantity is one. */
  value(given: readonly unknown[]): number | string | undefined;
};

/** A rule over numbers: without one of them there is no value. */
const formula = (from: readonly string[], value: (...numbers: number[]) => number | undefined): Rule => ({
  from,
  value: (given) => (given.every((one) => typeof one === 'number') ? value(...given) : undefined),
});

/** An output as it is. */
const output = (path: string): Rule => formula([path], (value) => value);

/** The first of some that has a value. */
const firstOf = (...from: readonly string[]): Rule => ({
  from,
  value: (given) => given.find((one) => typeof one === 'number'),
});

/** Whether one replica alone has a session: its requests are pinned, which takes the replicas of the sticky side. */
function isPinned(placement: unknown): boolean {
  const exposed = Object.entries(exposedBy).find(([name]) => name === placement)?.[1];
  const keeps = ({ sessionsInReplicas, writesInReplicas, copiesInReplicas }: Exposed) =>
    sessionsInReplicas || (writesInReplicas && !copiesInReplicas);
  return exposed !== undefined && keeps(exposed);
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The free or the pinned replicas, as the placement has it. */
const bySide = (free: string, sticky: string): Rule => ({
  from: ['failover.placement', free, sticky],
  value: ([placement, one, other]) => numberIn(isPinned(placement) ? other : one),
});

const SECONDS_PER_MINUTE = 60;
/** Of a session: payload-cost takes no more. */
const MOST_REQUESTS = 1e12;
/** One full handshake with TLS, sign-in and first reads. Judgement. */
const HANDSHAKE_SECONDS = 0.008;
/** `sess:`, as connect-redis writes it. */
const KEY_PREFIX_BYTES = 5;
/** Connections of a replica that has no pool of a typed size. Judgement. */
const USUAL_POOL = 10;
/** Live objects over raw bytes. Judgement. */
const OBJECTS_TO_RAW = 7;
/** The part of a state that is roles, and how a role is written. Judgement. */
const ROLES_SHARE = 0.37;
const USUAL_ROLE_BYTES = 14;

/** Bytes of `,"roles":[…]` with so many roles of the usual length. */
const rolesBytes = (count: number): number => (count === 0 ? 11 : 10 + count * (USUAL_ROLE_BYTES + 3));
const rolesOf = (storedBytes: number): number =>
  Math.max(0, Math.round((storedBytes * ROLES_SHARE - 10) / (USUAL_ROLE_BYTES + 3)));

/** Signatures whose speed was measured, with the side that is as slow as signing: what signs with a shared key does as it verifies. */
const signingOf = { hs256: 'verify', rs256: 'sign', es256: 'sign', eddsa: 'sign' } as const;

/** The one that stands for an algorithm: of its family, RS256 where none of the family was measured, HS256 for all that share a key. */
function measured(algorithm: string): keyof typeof signingOf {
  if (!/^(RS|PS|ES|Ed)/.test(algorithm)) return 'hs256';
  return /^Ed/.test(algorithm) ? 'eddsa' : /^ES256/.test(algorithm) ? 'es256' : 'rs256';
}

const speed = (sideOf: (signature: keyof typeof signingOf) => string): Rule => ({
  from: ['token-size:algorithm'],
  value: ([algorithm = '']) => {
    const signature = measured(String(algorithm));
    return numberOf(speeds, `${sideOf(signature)}-${signature}-microseconds`);
  },
});

/** What a replica works with at once, and how long each of them is taken: cores where they bind, else workers. */
function bottleneck([runtime, ...numbers]: readonly unknown[]): {
  readonly slots: number;
  readonly milliseconds: number;
} {
  const [cores, workers, cpu, wait] = numbers.map(Number) as [number, number, number, number];
  // The field's own options: nothing else is read
  const { slots, sharesCores, waitsInSlot } = runningOf(runtime as Runtime);
  const held = {
    slots: slots({ coresPerReplica: cores, concurrencyLimit: workers }),
    milliseconds: cpu + (waitsInSlot ? wait : 0),
  };
  return sharesCores && cores / cpu < held.slots / held.milliseconds ? { slots: cores, milliseconds: cpu } : held;
}

const work = [
  'replicas.runtime',
  'replicas.coresPerReplica',
  'replicas.concurrencyLimit',
  'replicas.cpuMilliseconds',
  'replicas.waitMilliseconds',
] as const;

/** How users without their replica are dealt again by a balancer of requests. */
function respreadBy(balancing: Balancing): RespreadName {
  const { compares, isInTurn, isOneLine } = dealingOf(balancing);
  if (isOneLine) return 'least-requests';
  if (compares) return compares === 'all' ? 'least-requests' : 'two-choices';
  return isInTurn ? 'round-robin' : 'random';
}

/** Every quantity that follows, by its name. */
export const rules: Readonly<Record<string, Rule>> = {
  // The quotient of two rates that are valid may be too small for a number
  requestsPerSecond: formula(['peakRequestsPerSecond', 'peakToMean'], (peak, ratio) =>
    Math.max(peak / ratio, Number.MIN_VALUE),
  ),
  storeReadsPerSecond: formula(['peakRequestsPerSecond', 'storeReadsPerRequest'], (peak, reads) => peak * reads),
  storeWritesPerSecond: formula(['peakRequestsPerSecond', 'storeWritesPerRequest'], (peak, writes) => peak * writes),
  storeRttP99Milliseconds: formula(['storeRttMilliseconds'], (median) => 3 * median),
  idBytes: {
    from: ['token-size.identifier'],
    value: ([identifier]) => Object.entries(identifiers).find(([name]) => name === identifier)?.[1],
  },
  // Where no count meets the target, the service runs those that its other constraints ask for.
  replicas: firstOf('replicas:replicas', 'replicas:waysOut.replicas'),
  pinnedReplicas: firstOf('replicas:sticky.replicas', 'replicas'),
  utilisation: {
    from: ['replicas:utilisation', 'replicas:offeredLoad', 'replicas', 'replicas:slotsPerReplica'],
    value: ([busy, load, replicas, slots]) =>
      typeof busy === 'number' ? busy : Number(load) / (Number(replicas) * Number(slots)) || undefined,
  },
  pinnedUtilisation: firstOf('replicas:sticky.utilisation', 'utilisation'),
  carriedBytes: output('token-size:tokenBytes'),
  'token-size.rolesCount': formula(['storedBytes'], rolesOf),
  'token-size.otherClaimBytes': formula(['storedBytes'], (bytes) => Math.max(2, bytes - rolesBytes(rolesOf(bytes)))),
  'payload-cost.requestsPerSession': formula(
    ['requestsPerSecond', 'sessionMinutes', 'activeSessions'],
    (rate, minutes, sessions) => Math.min(MOST_REQUESTS, Math.max(1, (rate * SECONDS_PER_MINUTE * minutes) / sessions)),
  ),
  'payload-cost.crossZoneShare': formula(['zones'], (zones) => 1 - 1 / zones),
  'payload-cost.storeUsdPerMonth': output('session-store:usdPerMonth'),
  'payload-cost.verifyMicroseconds': speed(() => 'verify'),
  'payload-cost.signMicroseconds': speed((signature) => signingOf[signature]),
  'replicas.zonesLost': formula(['zones'], (zones) => Math.min(1, zones - 1)),
  'replicas.sessionMemoryBytes': formula(['storedBytes'], (bytes) => OBJECTS_TO_RAW * bytes),
  'session-store.keyBytes': formula(['idBytes'], (id) => KEY_PREFIX_BYTES + id),
  'session-store.activeMinutes': formula(['sessionMinutes', 'session-store.idleMinutes'], (life, idle) =>
    Math.max(0, life - idle),
  ),
  'session-store.clients': {
    from: ['replicas', 'replicas.poolPerReplica'],
    value: ([replicas, pool]) =>
      typeof replicas === 'number' ? replicas * (typeof pool === 'number' ? pool : USUAL_POOL) : undefined,
  },
  'revocation.verifiers': formula(['replicas'], (replicas) => replicas),
  'revocation.revocationsPerDay': formula(['activeSessions'], (sessions) => sessions / 10),
  'revocation.massRevocation': formula(['activeSessions'], (sessions) => sessions / 4),
  'revocation.listRefreshSeconds': formula(['revocation.acceptableExposureSeconds'], (seconds) =>
    Math.max(0.1, seconds),
  ),
  'revocation.introspectionCacheSeconds': formula(['revocation.acceptableExposureSeconds'], (seconds) => seconds),
  'failover.replicas': bySide('replicas', 'pinnedReplicas'),
  'failover.utilisation': {
    from: ['failover.placement', 'replicas', 'utilisation', 'pinnedReplicas', 'pinnedUtilisation', 'failover.replicas'],
    value: ([placement, free, freeBusy, pinned, pinnedBusy, replicas]) => {
      const [count, busy] = isPinned(placement) ? [pinned, pinnedBusy] : [free, freeBusy];
      // The same load on as many as there are: on those that follow, theirs
      return count === replicas ? numberIn(busy) : (Number(busy) * Number(count)) / Number(replicas) || undefined;
    },
  },
  'failover.handshakesPerSecondPerReplica': formula(
    ['failover.utilisation', 'replicas.coresPerReplica'],
    (busy, cores) => ((1 - busy) * cores) / HANDSHAKE_SECONDS,
  ),
  'failover.serviceMilliseconds': formula(
    ['replicas.cpuMilliseconds', 'replicas.waitMilliseconds'],
    (cpu, wait) => cpu + wait,
  ),
  'failover.notRetriedShare': formula(['storeWritesPerRequest'], (writes) => Math.min(1, writes)),
  'failover.respread': {
    from: ['replicas.balancing'],
    value: ([balancing]) => respreadBy(balancing as Balancing),
  },
  'retries.slots': {
    from: ['replicas', ...work],
    value: ([replicas, ...given]) =>
      typeof replicas === 'number' ? Math.max(1, replicas * bottleneck(given).slots) : undefined,
  },
  'retries.serviceMilliseconds': {
    from: work,
    value: (given) => bottleneck(given).milliseconds,
  },
  'retries.writesPerSecond': formula(['requestsPerSecond', 'storeWritesPerRequest'], (rate, writes) => rate * writes),
};
