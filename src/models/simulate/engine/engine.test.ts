import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventQueue } from './event-queue.ts';
import { Ring } from './ring.ts';

test('events come out by their time, whatever order they went in, each with what it carried', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 300 }), (times) => {
      const events = new EventQueue();
      for (const [index, time] of times.entries()) events.push(time, index % 200, index, index + 7);
      const out: number[] = [];
      while (events.pop()) {
        expect(events.time).toBe(times[events.subject]);
        expect([events.kind, events.stamp]).toEqual([events.subject % 200, events.subject + 7]);
        out.push(events.time);
      }
      expect(out).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});

test('a line gives back in order what it took, over any mix of coming and going', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat()), { maxLength: 500 }), (steps) => {
      const ring = new Ring();
      const plain: number[] = [];
      for (const step of steps)
        if (step === null) expect(ring.shift()).toBe(plain.shift() ?? -1);
        else {
          ring.push(step);
          plain.push(step);
        }
      expect(ring.size).toBe(plain.length);
    }),
  );
});
