/**
 * What is still to happen, soonest first: a binary heap over typed arrays. An event is a time, a kind, a subject (whose it is) and a
 * stamp, by which whoever scheduled it can tell that it has been overtaken. Events of one time come in an order that depends on
 * nothing but what was pushed before, so a run repeats itself.
 */
export class EventQueue {
  /** The event that was popped last. */
  time = 0;
  kind = 0;
  subject = 0;
  stamp = 0;
  #size = 0;
  #times = new Float64Array(64);
  #kinds = new Uint8Array(64);
  #subjects = new Int32Array(64);
  #stamps = new Int32Array(64);

  get size(): number {
    return this.#size;
  }

  push(time: number, kind: number, subject: number, stamp = 0): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((times[above] as number) <= time) break;
      this.#move(above, at);
      at = above;
    }
    this.#put(at, time, kind, subject, stamp);
  }

  /** Takes the soonest event into `time`, `kind`, `subject` and `stamp`; false where nothing is left. */
  pop(): boolean {
    if (this.#size === 0) return false;
    const times = this.#times;
    this.time = times[0] as number;
    this.kind = this.#kinds[0] as number;
    this.subject = this.#subjects[0] as number;
    this.stamp = this.#stamps[0] as number;
    const last = --this.#size;
    const time = times[last] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && (times[below + 1] as number) < (times[below] as number)) below += 1;
      if ((times[below] as number) >= time) break;
      this.#move(below, at);
      at = below;
    }
    if (last > 0)
      this.#put(at, time, this.#kinds[last] as number, this.#subjects[last] as number, this.#stamps[last] as number);
    return true;
  }

  #put(at: number, time: number, kind: number, subject: number, stamp: number): void {
    this.#times[at] = time;
    this.#kinds[at] = kind;
    this.#subjects[at] = subject;
    this.#stamps[at] = stamp;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] as number;
    this.#kinds[to] = this.#kinds[from] as number;
    this.#subjects[to] = this.#subjects[from] as number;
    this.#stamps[to] = this.#stamps[from] as number;
  }

  #grow(): void {
    const grown = <A extends Float64Array | Uint8Array | Int32Array>(old: A, fresh: A): A => {
      fresh.set(old);
      return fresh;
    };
    const size = 2 * this.#size;
    this.#times = grown(this.#times, new Float64Array(size));
    this.#kinds = grown(this.#kinds, new Uint8Array(size));
    this.#subjects = grown(this.#subjects, new Int32Array(size));
    this.#stamps = grown(this.#stamps, new Int32Array(size));
  }
}
