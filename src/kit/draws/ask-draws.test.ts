import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { readRanges } from '../read/ranges.ts';
import type { AskDraws, Posted, Reply } from './ask-draws.ts';
import { spreadResult } from './spread.ts';

const questionOf = (given: Record<string, unknown>) => {
  const { inputs, intervals, seed } = readRanges(bakery, given);
  return { calculator: bakery, inputs, ranges: { intervals, seed } };
};
const one = questionOf({ requestsPerSecond: '50..200' });
const two = questionOf({ requestsPerSecond: '50..200', seed: 2 });
const answerOf = ({ inputs, ranges }: typeof one) => spreadResult(bakery, inputs, ranges);

/** Whether a worker is refused is remembered, so each test has the module to itself. */
let askDraws: AskDraws;
beforeEach(async () => {
  vi.resetModules();
  ({ askDraws } = await import('./ask-draws.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});
// Nor does the module of the last one, and the worker that it knows, stay for other files
afterAll(() => {
  vi.resetModules();
});

/** The worker's side of a pair of doors, run in this process. */
async function workerOf(): Promise<Worker> {
  const toWorker = new EventTarget();
  const toPage = new EventTarget();
  vi.stubGlobal('addEventListener', toWorker.addEventListener.bind(toWorker));
  vi.stubGlobal('postMessage', (data: Reply) =>
    toPage.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
  );
  const { answerDraws } = await import('./answer-draws.ts');
  answerDraws(async (id) => (id === bakery.id ? (bakery as never) : undefined));
  return Object.assign(toPage, {
    postMessage: (data: Posted) => toWorker.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
  }) as unknown as Worker;
}

describe('draws', () => {
  test('come from a worker as from Node', async () => {
    const worker = await workerOf();
    expect(
      await askDraws(
        one,
        () => worker,
        () => undefined,
      ),
    ).toEqual(await answerOf(one));
    expect(
      await askDraws(
        two,
        () => worker,
        () => undefined,
      ),
    ).toEqual(await answerOf(two));
  });

  test('come from the page where a worker is refused', async () => {
    let tries = 0;
    const refuse = () => {
      tries += 1;
      throw new DOMException('no workers here', 'SecurityError');
    };
    const progress: number[] = [];
    expect(await askDraws(one, refuse, (done) => progress.push(done))).toEqual(await answerOf(one));
    expect(await askDraws(two, refuse, () => undefined)).toEqual(await answerOf(two));
    expect(tries).toBe(1);
    for (const done of progress) expect(done > 0 && done < 1).toBe(true);
  });

  test('come from the page where a worker’s script cannot be had', async () => {
    const broken = Object.assign(new EventTarget(), {
      postMessage: () => queueMicrotask(() => broken.dispatchEvent(new Event('error'))),
    });
    const asked = askDraws(
      one,
      () => broken as unknown as Worker,
      () => undefined,
    );
    expect(await asked).toEqual(await answerOf(one));
  });

  /** It takes several slices of a clock that its evaluations move. */
  const slow = {
    ...bakery,
    compute: (inputs: typeof one.inputs) => {
      vi.advanceTimersByTime(1);
      return bakery.compute(inputs);
    },
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const refuse = () => {
    throw new Error('Worker is not defined');
  };

  test('of another calculator take nobody’s place', async () => {
    const here = askDraws({ ...one, calculator: slow }, refuse, () => undefined);
    const there = askDraws({ ...two, calculator: { ...slow, id: 'mill' } }, refuse, () => undefined);
    expect([await here, await there]).toEqual([await answerOf(one), await answerOf(two)]);
  });

  test('of an older question are given up', async () => {
    const older = askDraws({ ...one, calculator: slow }, refuse, () => undefined);
    const newer = askDraws({ ...two, calculator: slow }, refuse, () => undefined);
    await expect(older).rejects.toThrow('stopped');
    expect(await newer).toEqual(await answerOf(two));
  });

  test('that fail in the worker say why', async () => {
    const worker = await workerOf();
    const wrong = { ...one, ranges: { ...one.ranges, intervals: { nothing: { low: 1, high: 2 } } } };
    await expect(
      askDraws(
        wrong,
        () => worker,
        () => undefined,
      ),
    ).rejects.toThrow();
  });
});
