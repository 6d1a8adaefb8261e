import { expect, test, vi } from 'vitest';
import { batch, signal } from './signal.ts';

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
