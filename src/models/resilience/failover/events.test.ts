import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { failureEvents, lostPerYear } from './events.ts';
import { exposedBy, type Placement } from './losses.ts';
import type { Service } from './service.ts';

const service: Service = {
  activeSessions: 20_000,
  sessionMinutes: 30,
  replicas: 12,
  zones: 3,
  peakRequestsPerSecond: 300,
  utilisation: 0.6,
  crashesPerReplicaYear: 2,
  deploysPerWeek: 2,
  drainSeconds: 300,
  drainedBy: 'haproxy',
  drainKeepsClients: 'as-drained',
  surgeReplicas: 1,
  respread: 'fewest-sessions',
  zoneLossesPerYear: 0.5,
  storeFailoversPerYear: 4,
  storeFailoverSeconds: 30,
  replicationLagSeconds: 1,
  writesPerSecond: 60,
  detectSeconds: 10,
  storeOutage: 'fail',
  serviceMilliseconds: 500,
  notRetriedShare: 0.5,
  reconnectSpreadSeconds: 10,
};
const of = (placement: Placement, changes: Partial<Service> = {}) =>
  failureEvents(exposedBy[placement], { ...service, ...changes });

/** Exponential session lives, drained: how many are alive at the end. */
function simulatedCut(sessions: number, drainSeconds: number, sessionMinutes: number): number {
  const next = uniform(21);
  let alive = 0;
  for (let session = 0; session < sessions; session++)
    if (exponential(next, sessionMinutes * 60) > drainSeconds) alive++;
  return alive;
}

describe('failureEvents', () => {
  it('cuts m·e^(−D/T) sessions on a deploy: 84.6% at a drain of 300 s, 98.3% at 30 s, 30-minute sessions', () => {
    const cut = (drainSeconds: number) => of('server-memory', { drainSeconds })[3]!.sessionsLost;
    expect(cut(300) / 20_000).toBeCloseTo(0.846, 3);
    expect(cut(30) / 20_000).toBeCloseTo(0.983, 3);
    for (const drain of [30, 300, 3600])
      expect(Math.abs(cut(drain) - simulatedCut(20_000, drain, 30))).toBeLessThan(300);
  });

  it('logs out everybody at a deploy where nobody keeps a draining replica’s clients, and some more than once', () => {
    for (const drainedBy of ['aws-alb', 'kubernetes', 'other'] as const) {
      expect(of('server-memory', { drainedBy })[3]?.sessionsLost).toBeCloseTo(20_000, 6);
      const byChance = of('server-memory', { drainedBy, respread: 'random', drainSeconds: 0 })[3];
      expect(byChance?.forcedLoginsPerUser).toBeCloseTo((13 / 12) ** 12 - 1, 9);
    }
    const known = of('server-memory', { drainedBy: 'kubernetes', drainKeepsClients: 'yes' })[3];
    expect(known?.sessionsLost).toBe(of('server-memory')[3]?.sessionsLost);
  });

  it('loses m·f a year to crashes, whatever the number of replicas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (replicas) => {
        expect(lostPerYear(of('server-memory', { replicas })).crash).toBeCloseTo(20_000 * 2, 3);
      }),
    );
  });

  it('lets two deploys a week take far more than hardware', () => {
    const lost = lostPerYear(of('server-memory'));
    expect(lost.deploy).toBeGreaterThan(20 * (lost.crash + lost.zone));
    expect(lost.total).toBeCloseTo(lost.crash + lost.zone + lost.storeFailover + lost.deploy, 6);
  });

  it.each(['none', 'signed-token', 'encrypted-cookie', 'client-storage'] as const)(
    'takes no session and no write from %s',
    (placement) => {
      for (const event of of(placement)) {
        expect(event.sessionsLost).toBe(0);
        expect(event.writesLost).toBe(0);
      }
      expect(of(placement)[2]).toEqual({
        event: 'storeFailover',
        perYear: 0,
        sessionsLost: 0,
        forcedLoginsPerUser: 0,
        requestsFailed: 0,
        writesLost: 0,
        recoverySeconds: 0,
      });
    },
  );

  it('loses writes of the lag, not sessions, from replicated memory and a checkpointed owner', () => {
    for (const placement of ['replicated-memory', 'single-owner'] as const) {
      const [crash, zone] = of(placement);
      expect(crash).toMatchObject({ sessionsLost: 0, writesLost: 5 });
      expect(zone).toMatchObject({ sessionsLost: 0, writesLost: 20 });
      expect(lostPerYear(of(placement)).total).toBe(0);
    }
  });

  it('loses replicated sessions where no other replica holds a copy', () => {
    expect(of('replicated-memory', { replicas: 1 })[0]?.sessionsLost).toBe(20_000);
    expect(of('replicated-memory', { zones: 1 })[1]?.sessionsLost).toBe(20_000);
    expect(of('replicated-memory', { zones: 1 })[0]?.sessionsLost).toBe(0);
    expect(of('single-owner', { replicas: 1 })[0]?.sessionsLost).toBe(0);
  });

  it('stops everything while a store fails over, and loses the lag of an asynchronous one', () => {
    expect(of('shared-cache')[2]).toEqual({
      event: 'storeFailover',
      perYear: 4,
      sessionsLost: 20_000 / 1800,
      forcedLoginsPerUser: 1 / 1800,
      requestsFailed: 9000,
      writesLost: 60,
      recoverySeconds: 30,
    });
    const waiting = of('shared-cache', { storeOutage: 'wait' })[2];
    expect(waiting).toMatchObject({ requestsFailed: 0, recoverySeconds: 75 });
    expect(of('durable-store')[2]).toMatchObject({ sessionsLost: 0, requestsFailed: 9000, writesLost: 0 });
  });

  it('fails what a crash breaks in flight, but for what is sent again: 60/s over three, half a second, half of it POST', () => {
    const handler = { replicas: 3, peakRequestsPerSecond: 60, detectSeconds: 0 };
    expect(of('signed-token', handler)[0]?.requestsFailed).toBeCloseTo(5, 12);
    expect(of('signed-token', { ...handler, notRetriedShare: 0 })[0]?.requestsFailed).toBe(0);
  });

  it('recover by themselves only where what is left carries the load', () => {
    const [crash, zone] = of('server-memory', { utilisation: 0.8 });
    expect(crash?.recoverySeconds).toBeDefined();
    expect(zone).not.toHaveProperty('recoverySeconds');
    expect(of('server-memory', { replicas: 1 })[0]).not.toHaveProperty('recoverySeconds');
  });

  it('counts zones that hold no replica out', () => {
    const [crash, zone] = of('server-memory', { replicas: 2 });
    expect(crash?.sessionsLost).toBe(10_000);
    expect(zone?.sessionsLost).toBe(10_000);
    expect(zone?.perYear).toBeCloseTo(0.5 * (2 / 3), 12);
  });
});
