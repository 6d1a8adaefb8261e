/** What a deploy takes is one number, whoever counts it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../kit/declare/field.ts';
import { failover } from './failover/spec.ts';
import { replicas } from './replicas/spec.ts';

const balancings = ['least-requests', 'round-robin', 'random'] as const;
const drained = ['aws-alb', 'kubernetes', 'haproxy', 'other'] as const;

test('the replicas and the failover calculator say the same of the same service', () => {
  const service = fc.record({
    activeSessions: fc.integer({ min: 1, max: 1_000_000 }),
    peakRequestsPerSecond: fc.double({ min: 1, max: 3000, noNaN: true }),
    drainSeconds: fc.integer({ min: 0, max: 10_000 }),
    sessionMinutes: fc.double({ min: 1, max: 600, noNaN: true }),
    surgeReplicas: fc.integer({ min: 0, max: 20 }),
    drainedBy: fc.constantFrom(...drained),
    drainKeepsClients: fc.constantFrom('as-drained', 'yes', 'no'),
    deploysPerWeek: fc.double({ min: 0, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(service, fc.constantFrom(...balancings), (given, balancing) => {
      const asked = { ...defaultsOf(replicas.fields), ...given, balancing };
      const { sticky, sessionsCutPerDeploy, sessionsCutPerWeek, forcedLoginsPerUser } = replicas.compute(asked).outputs;
      if (sticky.outcome !== 'ok') return;
      const { events, sessionsLostPerYear } = failover.compute({
        ...defaultsOf(failover.fields),
        ...given,
        placement: 'server-memory',
        replicas: sticky.replicas ?? 1,
        utilisation: sticky.utilisation ?? 1,
        respread: balancing,
      }).outputs;
      const deploy = events.find(({ event }) => event === 'deploy');
      expect(sessionsCutPerDeploy).toBe(deploy?.sessionsLost);
      expect(forcedLoginsPerUser).toBe(deploy?.forcedLoginsPerUser);
      expect((sessionsCutPerWeek ?? 0) * (365 / 7)).toBeCloseTo(sessionsLostPerYear.deploy, 3);
    }),
    { numRuns: 60 },
  );
});
