/**
 * How a replica's cores are given to the requests that want them. Both kinds tell when the next piece of work ends; the replica
 * schedules that and hands it back in.
 */
import { Ring } from '../engine/ring.ts';

/** Asks for an event at a time; the stamp comes back with it. */
export type Schedule = (time: number, stamp: number) => void;

export type Processor = {
  /** How many pieces of work are on it or before it. */
  readonly active: number;
  start(now: number, request: number, seconds: number): void;
  /** The request whose work ended with this event; −1 where the event has been overtaken. */
  finish(now: number, stamp: number): number;
  /** Nothing advances until `resume`: the process hangs, its work is not lost. */
  pause(now: number): void;
  resume(now: number): void;
};

/**
 * Threads or processes on a system that shares time: with more work than cores all go slower alike. Work is measured on a clock that
 * runs as fast as one request advances, so an arrival changes one number and not every request.
 */
export class Sharing implements Processor {
  #clock = 0;
  #setAt = 0;
  readonly #ends: number[] = [];
  readonly #requests: number[] = [];
  #stamp = 0;
  #isPaused = false;
  readonly #cores: number;
  readonly #schedule: Schedule;

  constructor(cores: number, schedule: Schedule) {
    this.#cores = cores;
    this.#schedule = schedule;
  }

  get active(): number {
    return this.#ends.length;
  }

  get #speed(): number {
    if (this.#isPaused) return 0;
    return this.#ends.length <= this.#cores ? 1 : this.#cores / this.#ends.length;
  }

  start(now: number, request: number, seconds: number): void {
    this.#advance(now);
    const ends = this.#ends;
    const requests = this.#requests;
    const end = this.#clock + seconds;
    let at = ends.length;
    ends.push(end);
    requests.push(request);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((ends[above] as number) <= end) break;
      ends[at] = ends[above] as number;
      requests[at] = requests[above] as number;
      at = above;
    }
    ends[at] = end;
    requests[at] = request;
    if (at === 0 || ends.length > this.#cores) this.#plan(now);
  }

  finish(now: number, stamp: number): number {
    if (stamp !== this.#stamp) return -1;
    this.#advance(now);
    const ends = this.#ends;
    const requests = this.#requests;
    const request = requests[0] as number;
    const end = ends.pop() as number;
    const moved = requests.pop() as number;
    const size = ends.length;
    let at = 0;
    while (size > 0) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && (ends[below + 1] as number) < (ends[below] as number)) below += 1;
      if ((ends[below] as number) >= end) break;
      ends[at] = ends[below] as number;
      requests[at] = requests[below] as number;
      at = below;
    }
    if (size > 0) {
      ends[at] = end;
      requests[at] = moved;
    }
    this.#plan(now);
    return request;
  }

  pause(now: number): void {
    this.#advance(now);
    this.#isPaused = true;
    this.#stamp += 1;
  }

  resume(now: number): void {
    this.#advance(now);
    this.#isPaused = false;
    this.#plan(now);
  }

  #advance(now: number): void {
    // Empty, the clock starts again: it never grows so large that it loses digits
    this.#clock = this.#ends.length === 0 ? 0 : this.#clock + (now - this.#setAt) * this.#speed;
    this.#setAt = now;
  }

  #plan(now: number): void {
    this.#stamp += 1;
    if (this.#ends.length === 0 || this.#isPaused) return;
    const left = (this.#ends[0] as number) - this.#clock;
    this.#schedule(now + (left > 0 ? left / this.#speed : 0), this.#stamp);
  }
}

/** An event loop, or the slots of a typed service time: each core does one piece of work to its end, the rest wait in line. */
export class InTurn implements Processor {
  readonly #line = new Ring();
  readonly #lineSeconds = new Ring();
  readonly #free: number[] = [];
  readonly #requests: number[];
  /** When the work of a core ends; while paused, how much of it is left. */
  readonly #ends: number[];
  #generation = 0;
  #isPaused = false;
  readonly #cores: number;
  readonly #schedule: Schedule;

  constructor(cores: number, schedule: Schedule) {
    this.#cores = cores;
    this.#schedule = schedule;
    this.#requests = Array.from({ length: cores }, () => -1);
    this.#ends = Array.from({ length: cores }, () => 0);
    for (let core = cores - 1; core >= 0; core--) this.#free.push(core);
  }

  get active(): number {
    return this.#cores - this.#free.length + this.#line.size;
  }

  start(now: number, request: number, seconds: number): void {
    const core = this.#free.pop();
    if (core !== undefined) {
      this.#run(now, core, request, seconds);
      return;
    }
    this.#line.push(request);
    this.#lineSeconds.push(seconds);
  }

  finish(now: number, stamp: number): number {
    const core = stamp % this.#cores;
    if (stamp !== this.#generation * this.#cores + core) return -1;
    const request = this.#requests[core] as number;
    const next = this.#line.shift();
    if (next >= 0) this.#run(now, core, next, this.#lineSeconds.shift());
    else {
      this.#requests[core] = -1;
      this.#free.push(core);
    }
    return request;
  }

  pause(now: number): void {
    this.#isPaused = true;
    this.#generation += 1;
    for (const core of this.#busy()) this.#ends[core] = (this.#ends[core] as number) - now;
  }

  resume(now: number): void {
    this.#isPaused = false;
    for (const core of this.#busy()) this.#run(now, core, this.#requests[core] as number, this.#ends[core] as number);
  }

  #busy(): number[] {
    return [...this.#requests.keys()].filter((core) => (this.#requests[core] as number) >= 0);
  }

  #run(now: number, core: number, request: number, seconds: number): void {
    this.#requests[core] = request;
    this.#ends[core] = this.#isPaused ? seconds : now + seconds;
    if (!this.#isPaused) this.#schedule(now + seconds, this.#generation * this.#cores + core);
  }
}
