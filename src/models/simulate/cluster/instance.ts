/** One start of a replica: what dies with it never comes back, the next start at its place is another instance. */
import { Ring } from '../engine/ring.ts';
import { InTurn, type Processor, type Schedule, Sharing } from './processor.ts';

/** How cores are given to requests, one entry a way; `hasRoom` says whether a request would be worked on at once. */
export const processors = {
  /** Threads and processes: whoever has a slot shares the cores with the others. */
  sharing: {
    make: (cores: number, schedule: Schedule): Processor => new Sharing(cores, schedule),
    hasRoom: ({ running }: Instance, { concurrency }: ReplicaSpec): boolean => running < concurrency,
  },
  /** An event loop a core, or slots of a typed service time: one piece of work after another. */
  'in-turn': {
    make: (cores: number, schedule: Schedule): Processor => new InTurn(cores, schedule),
    hasRoom: ({ running, processor }: Instance, { cores, concurrency }: ReplicaSpec): boolean =>
      processor.active < cores && running < concurrency,
  },
} as const;

export type ReplicaSpec = {
  readonly processor: keyof typeof processors;
  readonly cores: number;
  /** Requests that are let in at once, those that wait for something else included; the rest queue before it. Infinity for an event loop. */
  readonly concurrency: number;
};

/** What an instance still takes: everything, only what belongs to its sessions, nothing. */
export type Takes = 'all' | 'own' | 'none';

export class Instance {
  readonly place: number;
  readonly zone: number;
  readonly processor: Processor;
  /** Requests that were let in and have not ended. */
  running = 0;
  readonly line = new Ring();
  takes: Takes = 'all';
  isAlive = true;
  isHanging = false;
  /** Requests whose waiting ended while it hung. */
  readonly held = new Ring();
  /** When, by a count of changes over all instances, it was chosen, or its requests in flight became more or fewer, the last time. */
  changedAt = 0;
  sessions = 0;
  /** Load of its sessions, in sessions of average weight. */
  weight = 0;

  constructor(place: number, zone: number, processor: Processor) {
    this.place = place;
    this.zone = zone;
    this.processor = processor;
  }

  get inFlight(): number {
    return this.running + this.line.size;
  }
}
