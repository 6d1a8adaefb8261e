/**
 * Requests in flight, as columns of numbers: an id is given again once its request has ended. `epoch` counts how often, so that a late
 * event can tell that it means somebody who is gone.
 */
export class Pool {
  arrivedAt = new Float64Array(64);
  instance = new Int32Array(64);
  /** The session that sent it, or −1. */
  session = new Int32Array(64);
  /** The call of a client that repeats itself, or −1. */
  call = new Int32Array(64);
  epoch = new Int32Array(64);
  isLive = new Uint8Array(64);
  #used = 0;
  readonly #free: number[] = [];

  take(now: number, session: number, call: number): number {
    const id = this.#free.pop() ?? this.#used++;
    if (id === this.isLive.length) this.#grow();
    this.arrivedAt[id] = now;
    this.session[id] = session;
    this.call[id] = call;
    this.instance[id] = -1;
    this.isLive[id] = 1;
    return id;
  }

  release(id: number): void {
    this.isLive[id] = 0;
    this.epoch[id] = (this.epoch[id] as number) + 1;
    this.#free.push(id);
  }

  /** Those in flight on an instance. Walks the pool: for what happens seldom. */
  on(instance: number): number[] {
    const found: number[] = [];
    for (let id = 0; id < this.#used; id++) if (this.isLive[id] && this.instance[id] === instance) found.push(id);
    return found;
  }

  #grow(): void {
    const size = 2 * this.isLive.length;
    const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(size);
      fresh.set(old);
      return fresh;
    };
    const times = new Float64Array(size);
    times.set(this.arrivedAt);
    this.arrivedAt = times;
    this.instance = grown(this.instance);
    this.session = grown(this.session);
    this.call = grown(this.call);
    this.epoch = grown(this.epoch);
    const live = new Uint8Array(size);
    live.set(this.isLive);
    this.isLive = live;
  }
}
