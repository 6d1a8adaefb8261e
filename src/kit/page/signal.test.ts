import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { batch, computed, type ReadonlySignal, signal } from './signal.ts';

test('who listens hears the value at once, then each other one, until it stops', () => {
  const zones = signal(3);
  const heard = vi.fn();
  const stop = zones.subscribe(heard);
  zones.value = 3;
  zones.value = 2;
  stop();
  zones.value = 1;
  expect(heard.mock.calls).toEqual([[3], [2]]);
});

test('changes in a batch are heard once, when all are made, also where the batch fails', () => {
  const zones = signal(3);
  const replicas = signal(9);
  const heard: string[] = [];
  zones.subscribe((value) => heard.push(`${value} zones, ${replicas.value} replicas`));
  expect(() =>
    batch(() => {
      zones.value = 1;
      batch(() => {
        zones.value = 2;
      });
      replicas.value = 4;
      throw new Error('too late');
    }),
  ).toThrow('too late');
  zones.value = 5;
  expect(heard).toEqual(['3 zones, 9 replicas', '2 zones, 4 replicas', '5 zones, 4 replicas']);
});

test('what follows from others is worked out when asked, and once', () => {
  const zones = signal(3);
  const work = vi.fn((count: number) => count * 2);
  const pods = computed([zones], work);
  expect(work).not.toHaveBeenCalled();
  zones.value = 4;
  expect([pods.value, pods.value, work.mock.calls.length]).toEqual([8, 8, 1]);
});

/** A value that follows from up to three of those before it, and changes of the first ones, some made as one. */
const graph = fc.record({
  follows: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
  steps: fc.array(fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 4 }), {
    maxLength: 12,
  }),
});

test('in any graph of values everybody hears of each new value once, and of none in between', () => {
  fc.assert(
    fc.property(graph, ({ follows, steps }) => {
      const first = [signal(0), signal(1), signal(2)];
      const all: ReadonlySignal<number>[] = [...first];
      const sources = follows.map((from) => {
        const own = from.map((index) => index % all.length);
        all.push(
          computed(
            own.map((index) => all[index]!),
            (...values) => values.reduce((sum, value, index) => (sum * 3 + value + index) % 5, 1),
          ),
        );
        return own;
      });
      /** All values from the first ones, without signals. */
      const expected = () => {
        const values = first.map(({ value }) => value);
        for (const own of sources)
          values.push(
            own.map((index) => values[index]!).reduce((sum, value, index) => (sum * 3 + value + index) % 5, 1),
          );
        return values;
      };
      const heard: number[][] = all.map(() => []);
      const stops = all.map((one, index) => one.subscribe((value) => heard[index]!.push(value)));
      const should = expected().map((value) => [value]);
      for (const changes of steps) {
        batch(() => {
          for (const [index, value] of changes) first[index]!.value = value;
        });
        const now = expected();
        expect(all.map(({ value }) => value)).toEqual(now);
        for (const [index, value] of now.entries())
          if (index >= first.length && should[index]!.at(-1) !== value) should[index]!.push(value);
      }
      expect(heard.slice(first.length)).toEqual(should.slice(first.length));
      for (const stop of stops) stop();
      first[0]!.value += 1;
      expect(heard.slice(first.length)).toEqual(should.slice(first.length));
    }),
  );
});
