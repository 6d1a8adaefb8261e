import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tooling/cpu-milliseconds.fixture.ts';
import { erlangC } from './erlang/erlang-c.ts';
import { question } from './sizing/question.fixture.ts';
import type { ReplicaQuestion } from './sizing/question.ts';
import { replicaPlan } from './sizing/replica-plan.ts';

test('100,000 slots are evaluated in far less than 5 ms', () => {
  expect(cpuMilliseconds(20, (round) => erlangC(100_000, 99_000 + round))).toBeLessThan(5);
});

test('a plan is quick enough for typing, and for a million slots', () => {
  // Another load each time: a plan that was made is remembered
  const time = (one: ReplicaQuestion) =>
    cpuMilliseconds(3, (round) => {
      const peakRequestsPerSecond = one.growth.peakRequestsPerSecond * (1 + round / 1000);
      return replicaPlan({ ...one, growth: { ...one.growth, peakRequestsPerSecond } });
    });
  expect(time({ ...question, work: { ...question.work, runtime: 'event-loop' } })).toBeLessThan(25);
  expect(time(question)).toBeLessThan(25);
  const million: ReplicaQuestion = {
    ...question,
    growth: { ...question.growth, peakRequestsPerSecond: 10_000_000 },
    work: { ...question.work, runtime: 'one-per-instance' },
    activeSessions: 100_000_000,
  };
  for (const balancing of ['least-requests', 'round-robin', 'random', 'shared-queue'] as const)
    expect(time({ ...million, balancing }), balancing).toBeLessThan(100);
});
