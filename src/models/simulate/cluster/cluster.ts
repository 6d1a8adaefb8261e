/** Replicas behind a balancer: requests come in, find a slot, work, wait and end; instances start, hang, drain and die. */
import { gamma } from '../chance/gamma.ts';
import type { Uniform } from '../chance/uniform.ts';
import type { EventQueue } from '../engine/event-queue.ts';
import { WAIT_ENDS, WORK_ENDS } from '../engine/kinds.ts';
import { Pool } from '../engine/pool.ts';
import { Ring } from '../engine/ring.ts';
import { type Balancer, balancers, type Choice, type SimulatedBalancing } from './balancers.ts';
import { Instance, processors, type ReplicaSpec } from './instance.ts';

export type Work = {
  readonly cpuSeconds: number;
  /** Variation of the processor's work: 0 is constant, 1 exponential. */
  readonly cpuCv: number;
  /** Waiting for something else (a database), which needs a slot but no processor. */
  readonly waitSeconds: number;
  readonly waitCv: number;
};

/** Whoever sent a request hears how it ended. */
export type Listener = {
  served(request: number, now: number): void;
  failed(request: number, now: number): void;
};

/** A store that each request asks: while it is down they fail, or hold their slot until it is back. */
export type Outage = { readonly until: number; readonly clients: 'fail' | 'wait' };

export class Cluster {
  readonly requests = new Pool();
  readonly instances: Instance[] = [];
  /** Requests that found no free slot. */
  waited = 0;
  accepted = 0;
  outage: Outage | undefined;
  readonly #line = new Ring();
  /** The instance that stands at each place now, or −1. */
  readonly #at: number[] = [];
  #serving: readonly number[] | undefined;
  #changes = 0;
  readonly #spec: ReplicaSpec;
  readonly #work: Work;
  readonly #zones: number;
  readonly #isOneLine: boolean;
  readonly #pick: (choice: Choice) => number;
  readonly #choice: { -readonly [K in keyof Choice]: Choice[K] };
  readonly #events: EventQueue;
  readonly #next: Uniform;
  readonly #listener: Listener;

  constructor(
    system: {
      readonly replicas: number;
      readonly replica: ReplicaSpec;
      readonly work: Work;
      readonly balancing: SimulatedBalancing;
      readonly zones: number;
    },
    events: EventQueue,
    next: Uniform,
    listener: Listener,
  ) {
    this.#spec = system.replica;
    this.#work = system.work;
    this.#zones = system.zones;
    const balancer: Balancer = balancers[system.balancing];
    this.#isOneLine = balancer.isOneLine ?? false;
    this.#pick = balancer.make();
    this.#events = events;
    this.#next = next;
    this.#listener = listener;
    this.#choice = {
      serving: [],
      inFlight: (place) => this.#standing(place)?.inFlight ?? 0,
      sessionsAt: (place) => this.#standing(place)?.sessions ?? 0,
      changedAt: (place) => this.#standing(place)?.changedAt ?? 0,
      key: 0,
      next,
    };
    for (let place = 0; place < system.replicas; place++) this.start(place);
  }

  /** Starts a fresh instance at a place, beyond the last one too. */
  start(place: number): Instance {
    const id = this.instances.length;
    const { processor, cores } = this.#spec;
    const made = processors[processor].make(cores, (time, stamp) => this.#events.push(time, WORK_ENDS, id, stamp));
    const instance = new Instance(place, place % this.#zones, made);
    instance.changedAt = ++this.#changes;
    this.instances.push(instance);
    this.#at[place] = id;
    this.#serving = undefined;
    return instance;
  }

  /** What stands at a place. */
  instanceAt(place: number): number {
    return this.#at[place] ?? -1;
  }

  get places(): number {
    return this.#at.length;
  }

  /** The instance that the balancer gives to somebody who has none; −1 where nothing serves. */
  choose(key: number): number {
    const serving = this.#servingPlaces();
    if (serving.length === 0) return -1;
    this.#choice.serving = serving;
    this.#choice.key = key;
    const id = this.instanceAt(this.#pick(this.#choice));
    (this.instances[id] as Instance).changedAt = ++this.#changes;
    return id;
  }

  /** Says what an instance still takes. */
  take(id: number, takes: Instance['takes']): void {
    (this.instances[id] as Instance).takes = takes;
    this.#serving = undefined;
  }

  /** A request for an instance, or for whichever the balancer chooses. */
  arrive(now: number, session: number, call: number, id = this.choose(session >= 0 ? session : this.accepted)): void {
    const request = this.requests.take(now, session, call);
    this.accepted += 1;
    const instance = this.instances[id];
    if (!instance?.isAlive) {
      this.#end(request, now, false);
      return;
    }
    const hasRoom = this.#hasRoom(instance);
    if (!hasRoom) this.waited += 1;
    if (this.#isOneLine && !hasRoom) this.#line.push(request);
    else this.#enter(now, id, request);
  }

  workEnds(now: number, id: number, stamp: number): void {
    const instance = this.instances[id] as Instance;
    if (!instance.isAlive) return;
    const request = instance.processor.finish(now, stamp);
    if (request < 0) return;
    this.#refill(now, id);
    const waits = gamma(this.#next, this.#work.waitSeconds, this.#work.waitCv);
    if (this.outage && now < this.outage.until) {
      if (this.outage.clients === 'fail') this.#leave(now, request, false);
      else this.#wait(this.outage.until + waits, request);
    } else if (waits > 0) this.#wait(now + waits, request);
    else this.#leave(now, request, true);
  }

  waitEnds(now: number, request: number, epoch: number): void {
    if (this.requests.epoch[request] !== epoch) return;
    const instance = this.instances[this.requests.instance[request] as number] as Instance;
    if (instance.isHanging) instance.held.push(request);
    else this.#leave(now, request, true);
  }

  /** An instance dies with everything that is in flight on it. The requests that failed. */
  kill(now: number, id: number): number {
    const instance = this.instances[id] as Instance;
    instance.isAlive = false;
    this.take(id, 'none');
    if (this.#at[instance.place] === id) this.#at[instance.place] = -1;
    const lost = this.requests.on(id);
    for (const request of lost) this.#end(request, now, false);
    return lost.length;
  }

  /** A process that hangs keeps what it has and takes what comes, and nothing ends until it goes on. */
  hang(now: number, id: number): void {
    const instance = this.instances[id] as Instance;
    instance.isHanging = true;
    instance.processor.pause(now);
  }

  goOn(now: number, id: number): void {
    const instance = this.instances[id] as Instance;
    if (!instance.isAlive) return;
    instance.isHanging = false;
    instance.processor.resume(now);
    while (instance.held.size > 0) this.#leave(now, instance.held.shift(), true);
  }

  #standing(place: number): Instance | undefined {
    return this.instances[this.instanceAt(place)];
  }

  #servingPlaces(): readonly number[] {
    this.#serving ??= [...this.#at.keys()].filter((place) => this.#standing(place)?.takes === 'all');
    return this.#serving;
  }

  #hasRoom(instance: Instance): boolean {
    return processors[this.#spec.processor].hasRoom(instance, this.#spec) && !instance.isHanging;
  }

  #enter(now: number, id: number, request: number): void {
    const instance = this.instances[id] as Instance;
    this.requests.instance[request] = id;
    instance.changedAt = ++this.#changes;
    if (instance.running < this.#spec.concurrency) this.#begin(now, instance, request);
    else instance.line.push(request);
  }

  #begin(now: number, instance: Instance, request: number): void {
    instance.running += 1;
    instance.processor.start(now, request, gamma(this.#next, this.#work.cpuSeconds, this.#work.cpuCv));
  }

  #wait(until: number, request: number): void {
    this.#events.push(until, WAIT_ENDS, request, this.requests.epoch[request]);
  }

  #leave(now: number, request: number, isServed: boolean): void {
    const id = this.requests.instance[request] as number;
    const instance = this.instances[id] as Instance;
    instance.running -= 1;
    instance.changedAt = ++this.#changes;
    this.#end(request, now, isServed);
    const own = instance.line.shift();
    if (own >= 0) this.#begin(now, instance, own);
    this.#refill(now, id);
  }

  /** Whoever waits in the one line before all replicas comes in where there is room. */
  #refill(now: number, id: number): void {
    const instance = this.instances[id] as Instance;
    while (this.#line.size > 0 && instance.takes === 'all' && this.#hasRoom(instance))
      this.#enter(now, id, this.#line.shift());
  }

  #end(request: number, now: number, isServed: boolean): void {
    if (isServed) this.#listener.served(request, now);
    else this.#listener.failed(request, now);
    this.requests.release(request);
  }
}
