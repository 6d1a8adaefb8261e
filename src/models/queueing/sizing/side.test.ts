import { describe, expect, it } from 'vitest';
import { tierModel } from '../response/tier-model.ts';
import { NO_LOOK_UP } from '../response/work.ts';
import { question } from './question.fixture.ts';
import { cpuUtilisation, side } from './side.ts';

const shrinking = (growthPercent: number, activeSessions: number, connections = activeSessions) => ({
  ...question,
  activeSessions,
  connections,
  growth: { ...question.growth, growthPercent },
});

describe('the sessions of a tier', () => {
  it('are those after the growth, and at least one: a pinned load without a session has no replica', () => {
    const sessions = (growthPercent: number, active: number) =>
      side(shrinking(growthPercent, active), 300, NO_LOOK_UP).tier.sessions;
    expect(sessions(-90, 1)).toBe(1);
    expect(sessions(-50, 2)).toBe(1);
    expect(sessions(-50, 3)).toBe(1.5);
    expect(sessions(-90, 11)).toBeCloseTo(1.1, 12);
    expect(sessions(100, 1)).toBe(2);
  });

  it('are connections where the balancer places those, with the same floor', () => {
    const sessions = (growthPercent: number, connections: number) =>
      side({ ...shrinking(growthPercent, 500, connections), balancing: 'per-connection' }, 300, NO_LOOK_UP).tier
        .sessions;
    expect(sessions(-90, 1)).toBe(1);
    expect(sessions(-50, 3)).toBe(1.5);
  });
});

it('cores that are all busy are an overload, a little less is none', () => {
  // 10 ms of 300 requests a second keep 3 cores busy
  const one = side({ ...question, work: { ...question.work, coresPerReplica: 1 } }, 300, NO_LOOK_UP);
  expect(cpuUtilisation(one, 3)).toBe(1);
  expect(tierModel(one.tier, 'placed', 3)).toBeUndefined();
  expect(tierModel(one.tier, 'placed', 4)).toBeDefined();
});
