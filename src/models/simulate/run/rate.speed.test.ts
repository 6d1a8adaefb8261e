/** The simulator's rate over that of a bare binary heap in the same run: what all else beside the queue of events costs, on any machine. */
import { expect, test, vi } from 'vitest';
import { seeded } from '../chance/uniform.fixture.ts';
import { EventQueue } from '../engine/event-queue.ts';
import { type Simulation, simulate } from './simulate.ts';

/** Twelve replicas of a shared core at 60 % of it: about as many events wait as requests are under way. */
const system: Simulation = {
  replicas: 12,
  replica: { processor: 'sharing', cores: 1, concurrency: Number.POSITIVE_INFINITY },
  work: { cpuSeconds: 0.02, cpuCv: 1, waitSeconds: 0.05, waitCv: 0.5 },
  balancing: 'two-choices',
  arrivals: { perSecond: 360 },
  warmUpSeconds: 10,
  seconds: 400,
};

function secondsOf(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/** Events that a run takes out of its queue, and how many wait there on average. */
function eventsOf(run: () => void): { readonly events: number; readonly waiting: number } {
  let events = 0;
  let waiting = 0;
  const pop = EventQueue.prototype.pop;
  const spy = vi.spyOn(EventQueue.prototype, 'pop').mockImplementation(function (this: EventQueue) {
    events += 1;
    waiting += this.size;
    return pop.call(this);
  });
  run();
  spy.mockRestore();
  return { events, waiting: waiting / events };
}

/** A heap that holds so many events and gives as many out, each in exchange for a later one. */
function holdHeap(events: number, waiting: number): void {
  const next = seeded(2);
  const heap = new EventQueue();
  for (let event = 0; event < waiting; event++) heap.push(next(), 0, event);
  for (let event = 0; event < events; event++) {
    heap.pop();
    heap.push(heap.time + next(), 0, heap.subject);
  }
}

test('the simulator takes a bare heap’s time at most ten times over', () => {
  const run = () => simulate(system, seeded(1));
  const { events, waiting } = eventsOf(run);
  expect(events).toBeGreaterThan(400_000);
  const heap = () => holdHeap(events, Math.round(waiting));
  for (const warm of [run, heap]) warm();
  const ratios = Array.from({ length: 3 }, () => secondsOf(heap) / secondsOf(run));
  const ratio = Math.max(...ratios);
  const perSecond = events / secondsOf(run);
  console.log(
    `${events} events, ${waiting.toFixed(1)} waiting: ${(perSecond / 1e6).toFixed(2)} million a second, ${ratio.toFixed(2)} of a bare heap's rate`,
  );
  expect(ratio).toBeGreaterThan(0.1);
});
