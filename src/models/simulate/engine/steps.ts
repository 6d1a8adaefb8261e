import type { EventQueue } from './event-queue.ts';
import { STEP } from './kinds.ts';

/** What is done once at a given time, as a function: for incidents and looks, which are few. */
export class Steps {
  readonly #events: EventQueue;
  readonly #steps: (() => void)[] = [];

  constructor(events: EventQueue) {
    this.#events = events;
  }

  /** Seconds since the start. */
  get now(): number {
    return this.#events.time;
  }

  at(seconds: number, step: () => void): void {
    this.#events.push(seconds, STEP, this.#steps.length);
    this.#steps.push(step);
  }

  later(seconds: number, step: () => void): void {
    this.at(this.now + seconds, step);
  }

  /** From a time on, again and again. */
  every(fromSeconds: number, everySeconds: number, step: () => void): void {
    this.at(fromSeconds, () => {
      step();
      this.every(fromSeconds + everySeconds, everySeconds, step);
    });
  }

  take(index: number): void {
    this.#steps[index]?.();
  }
}
