/**
 * Everything that the simulator knows, run with one seed and hashed: two JavaScript engines that print the same text have computed the same bits. It
 * is bundled and run outside Node, so it uses nothing but the language.
 */
import { exp } from '../chance/exp.ts';
import { log } from '../chance/log.ts';
import { seeded } from '../chance/uniform.fixture.ts';
import { balancers, type SimulatedBalancing } from '../cluster/balancers.ts';
import { intervalOf, quantileOf } from './interval.ts';
import type { Outcome } from './measures.ts';
import { type Simulation, simulate } from './simulate.ts';

const busy: Simulation = {
  replicas: 4,
  zones: 2,
  replica: { processor: 'sharing', cores: 2, concurrency: 40 },
  work: { cpuSeconds: 0.02, cpuCv: 1, waitSeconds: 0.03, waitCv: 0.5 },
  balancing: 'two-choices',
  arrivals: { perSecond: 250, cv: 1.7 },
  warmUpSeconds: 2,
  seconds: 20,
};
const pinned: Simulation = {
  ...busy,
  sessions: {
    atStart: 400,
    opensPerSecond: 4,
    meanSeconds: 100,
    requestsPerSecond: 0.2,
    loadCv: 1,
    pauses: { activeSeconds: 10, pausedSeconds: 20 },
    returns: 'with-next-request',
  },
  lookEverySeconds: 1,
};
const retried: Simulation = {
  ...busy,
  replica: { processor: 'in-turn', cores: 2, concurrency: Number.POSITIVE_INFINITY },
  retries: {
    attempts: 3,
    timeoutSeconds: 0.4,
    backoffSeconds: 0.1,
    backoffCapSeconds: 1,
    jitter: 'full',
    budgetShare: 0.2,
    failureShare: 0.05,
  },
};
const roll = { drainSeconds: 1, startSeconds: 1, pauseSeconds: 0.5, atSeconds: 4 };

const systems: readonly Simulation[] = [
  ...(Object.keys(balancers) as SimulatedBalancing[]).map((balancing) => ({ ...pinned, balancing })),
  { ...busy, arrivals: { atSeconds: Array.from({ length: 2000 }, (_, index) => index / 150) } },
  retried,
  { ...retried, incidents: [{ kind: 'store-failover', atSeconds: 6, forSeconds: 3, clients: 'wait' }] },
  { ...pinned, incidents: [{ kind: 'crash', atSeconds: 5, place: 1, restartSeconds: 3 }] },
  { ...pinned, incidents: [{ kind: 'hang', atSeconds: 5, place: 1, forSeconds: 4, detectSeconds: 1 }] },
  { ...pinned, incidents: [{ kind: 'zone-loss', atSeconds: 5, zone: 1, restartSeconds: 3 }] },
  { ...pinned, incidents: [{ kind: 'roll', ...roll, keepsClients: false, hasSurge: true }] },
  { ...pinned, incidents: [{ kind: 'roll', ...roll, keepsClients: true, hasSurge: false }] },
];

/** FNV-1a over the bytes of the numbers, in two lanes that start apart. */
function hashOf(numbers: Float64Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const lanes = [0x811c9dc5, 0x01000193].map((start) => {
    let hash = start;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return lanes.join('');
}

const countsOf = ({ served, failed, waitShare, lostInFlight, sessions, calls }: Outcome): readonly number[] => [
  served,
  failed,
  waitShare,
  lostInFlight,
  ...Object.values(sessions ?? {}),
  ...Object.values(calls ?? {}),
];

/** One line a system, and one for the simulator's own log, exp and intervals. */
export function fingerprint(): string {
  const lines = systems.map((system, index) => {
    const outcome = simulate(system, seeded(1000 + index));
    const { low, high } = intervalOf(Array.from(outcome.responseSeconds.slice(0, 40)), 0.99);
    return hashOf(
      Float64Array.of(
        ...countsOf(outcome),
        low,
        high,
        quantileOf(outcome.responseSeconds, 0.99) ?? 0,
        ...outcome.responseSeconds,
      ),
    );
  });
  const points = Array.from({ length: 20_000 }, (_, index) => (index + 1) * 0.00731);
  return [...lines, hashOf(Float64Array.from(points, log)), hashOf(Float64Array.from(points, (x) => exp(20 - x)))].join(
    '\n',
  );
}
