import { describe, expect, it } from 'vitest';
import { survivors, withSpare } from '../sizing/redundancy.ts';
import { grownLoad, sizingLoad } from '../sizing/sizing-load.ts';
import { smallestCount } from '../sizing/smallest-count.ts';
import { storeConnections } from '../sizing/store-connections.ts';
import { NO_LOOK_UP, slotWork, type Work } from './work.ts';

const work: Work = {
  runtime: 'threads',
  cpuMilliseconds: 10,
  cpuCv: 1,
  waitMilliseconds: 40,
  waitCv: 0.5,
  coresPerReplica: 2,
  concurrencyLimit: 200,
  serviceCv: 1,
};
const lookUp = { delayMilliseconds: 1, cpuMilliseconds: 0.02 };

describe('slotWork', () => {
  it('holds a thread while it computes, waits and looks up; whoever computes shares the cores', () => {
    expect(slotWork(work, lookUp)).toMatchObject({
      slotsPerReplica: 200,
      outsideMilliseconds: 0,
      work: { mean: 10.02, cv: 1 },
      wait: { mean: 40, cv: 0.5 },
      sharedCores: 2,
    });
    expect(slotWork(work, lookUp).held.mean).toBeCloseTo(51.02, 12);
    expect(slotWork({ ...work, runtime: 'processes' }, NO_LOOK_UP).held.mean).toBe(50);
  });

  it('holds an event loop only while it computes', () => {
    const held = slotWork({ ...work, runtime: 'event-loop' }, lookUp);
    expect(held).toMatchObject({ slotsPerReplica: 2, held: { mean: 10.02, cv: 1 }, outsideMilliseconds: 41 });
    expect(held).not.toHaveProperty('sharedCores');
  });

  it('gives one request per instance one slot and a core to itself', () => {
    const held = slotWork({ ...work, runtime: 'one-per-instance' }, NO_LOOK_UP);
    expect(held).toMatchObject({ slotsPerReplica: 1, held: { mean: 50 }, outsideMilliseconds: 0 });
    expect(held).not.toHaveProperty('sharedCores');
  });

  it('takes a part of a core for a slower one', () => {
    expect(slotWork({ ...work, coresPerReplica: 0.5 }, NO_LOOK_UP)).toMatchObject({
      work: { mean: 20 },
      sharedCores: 1,
    });
  });

  it('lets typed figures replace what they name, and then shares no cores', () => {
    for (const typed of [{ slotsPerReplica: 7 }, { serviceMilliseconds: 30 }])
      expect(slotWork({ ...work, ...typed }, lookUp)).not.toHaveProperty('sharedCores');
    expect(slotWork({ ...work, slotsPerReplica: 7 }, NO_LOOK_UP)).toMatchObject({
      slotsPerReplica: 7,
      held: { mean: 50 },
    });
    expect(slotWork({ ...work, serviceMilliseconds: 30, serviceCv: 2 }, lookUp)).toMatchObject({
      slotsPerReplica: 200,
      held: { mean: 31.02 },
      work: { mean: 30.02, cv: 2 },
      wait: { mean: 0 },
    });
    expect(slotWork({ ...work, runtime: 'event-loop', serviceMilliseconds: 30 }, lookUp)).toMatchObject({
      slotsPerReplica: 2,
      held: { mean: 30.02 },
      outsideMilliseconds: 41,
    });
  });

  it('refuses half an event loop', () => {
    expect(() => slotWork({ ...work, runtime: 'event-loop', coresPerReplica: 0.5 }, NO_LOOK_UP)).toThrow(RangeError);
  });
});

describe('load and redundancy', () => {
  it('sizes for growth and for what the ramp adds while replicas start', () => {
    const growth = { peakRequestsPerSecond: 300, growthPercent: 20, rampPerMinutePercent: 10, scaleLagSeconds: 120 };
    expect(grownLoad(growth)).toBeCloseTo(360, 9);
    expect(sizingLoad(growth)).toBeCloseTo(432, 9);
  });

  it.each([
    [2, 24],
    [3, 18],
    [4, 16],
  ])(
    '12 replicas with one of %d zones to lose are %d (Azure architecture guide: times zones/(zones-1))',
    (zones, replicas) => {
      const redundancy = { zones, zonesLost: 1, replicasLost: 0 };
      expect(withSpare(12, redundancy)).toEqual({ replicas, perZone: replicas / zones });
      expect(survivors(replicas, redundancy)).toBe(12);
    },
  );

  it('leaves enough after any planned loss, and one replica a zone fewer does not', () => {
    for (let running = 1; running < 40; running++)
      for (let zones = 1; zones <= 4; zones++)
        for (let zonesLost = 0; zonesLost < zones; zonesLost++)
          for (const replicasLost of [0, 1, 3]) {
            const redundancy = { zones, zonesLost, replicasLost };
            const { replicas, perZone } = withSpare(running, redundancy);
            expect(survivors(replicas, redundancy)).toBeGreaterThanOrEqual(running);
            expect(survivors(zonesLost === 0 ? replicas - 1 : zones * (perZone - 1), redundancy)).toBeLessThan(running);
          }
    expect(() => withSpare(1, { zones: 1, zonesLost: 1, replicasLost: 0 })).toThrow(RangeError);
  });

  it('finds the smallest count', () => {
    for (let answer = 1; answer <= 70; answer++) {
      expect(smallestCount(1, 70, (count) => count >= answer)).toBe(answer);
      expect(smallestCount(answer, 70, () => true)).toBe(answer);
    }
    expect(smallestCount(1, 69, (count) => count >= 70)).toBeUndefined();
  });

  it('names the largest pool that fits the store', () => {
    expect(storeConnections(20, 10, 100)).toEqual({ mostReplicas: 10, exceeded: true, largestPool: 5 });
    expect(storeConnections(10, 10, 100).exceeded).toBe(false);
  });
});
