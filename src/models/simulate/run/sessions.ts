/** Clients that come, send requests and leave, each pinned to the instance that holds its state until that is taken from it. */
import { exponential } from '../chance/exponential.ts';
import { gamma } from '../chance/gamma.ts';
import type { Uniform } from '../chance/uniform.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { EventQueue } from '../engine/event-queue.ts';
import { SESSION_ENDS, SESSION_OPENS, SESSION_SENDS } from '../engine/kinds.ts';

export type SessionSpec = {
  /** There at the start, dealt by the balancer one after another. */
  readonly atStart: number;
  readonly opensPerSecond: number;
  /** Mean life; exponential, so what is left of a life does not depend on its age. */
  readonly meanSeconds: number;
  /** Requests a second of a session of average weight. */
  readonly requestsPerSecond: number;
  /** Variation of that between sessions: Gamma weights. */
  readonly loadCv: number;
  /** A session sends for so long, then pauses for so long, both exponential; left out, it never pauses. */
  readonly pauses?: { readonly activeSeconds: number; readonly pausedSeconds: number };
  /** At these times everybody sends once, in an order of chance, so many requests in flight at once: clients of an experiment. */
  readonly rounds?: { readonly atSeconds: readonly number[]; readonly inFlight: number };
  /** Whether whoever loses its instance comes back at once or with its next request. */
  readonly returns: 'at-once' | 'with-next-request';
};

export class Sessions {
  /** Times that somebody had to log in again, and how many it happened to. */
  forcedLogins = 0;
  cut = 0;
  opened = 0;
  alive = 0;
  readonly instance: number[] = [];
  readonly #weight: number[] = [];
  readonly #cuts: number[] = [];
  readonly #hasLoggedIn: boolean[] = [];
  readonly #activeUntil: number[] = [];
  /** Who has not sent yet in this round. */
  readonly #waiting: number[] = [];
  readonly #spec: SessionSpec;
  readonly #cluster: Cluster;
  readonly #events: EventQueue;
  readonly #next: Uniform;

  constructor(spec: SessionSpec, cluster: Cluster, events: EventQueue, next: Uniform) {
    this.#spec = spec;
    this.#cluster = cluster;
    this.#events = events;
    this.#next = next;
    for (let session = 0; session < spec.atStart; session++) this.#open(0);
    this.#planOpening(0);
  }

  /** A new client logs in. */
  opens(now: number): void {
    this.#open(now);
    this.#planOpening(now);
  }

  /** A client sends a request to where its state is, or has to log in again first. */
  sends(now: number, session: number): void {
    const at = this.instance[session] as number;
    if (at === LEFT) return;
    if (!this.#keeps(at)) this.#return(session);
    this.#cluster.arrive(now, session, -1, this.instance[session]);
    this.#planSending(now, session);
  }

  /** Everybody is to send once: so many begin, and each answer lets the next one send. */
  round(now: number): void {
    for (let session = 0; session < this.instance.length; session++)
      if (this.instance[session] !== LEFT) this.#waiting.push(session);
    for (let begun = 0; begun < (this.#spec.rounds?.inFlight ?? 0); begun++) this.answered(now);
  }

  /** A request of a session has ended, so the next one of the round may be sent. */
  answered(now: number): void {
    const last = this.#waiting.length - 1;
    if (last < 0) return;
    const drawn = Math.floor(this.#next() * (last + 1));
    const session = this.#waiting[drawn] as number;
    this.#waiting[drawn] = this.#waiting[last] as number;
    this.#waiting.pop();
    this.#events.push(now, SESSION_SENDS, session);
  }

  ends(session: number): void {
    this.#unpin(session);
    this.instance[session] = LEFT;
    this.alive -= 1;
  }

  /** An instance takes no more of its sessions: whoever returns at once is dealt again, and so is who found nothing before. */
  lose(id: number): void {
    if (this.#spec.returns !== 'at-once') return;
    for (let session = 0; session < this.instance.length; session++) {
      const at = this.instance[session];
      if (at === id || at === NOWHERE) this.#return(session);
    }
  }

  #open(now: number): void {
    const session = this.instance.length;
    this.instance.push(NOWHERE);
    this.#weight.push(gamma(this.#next, 1, this.#spec.loadCv));
    this.#cuts.push(0);
    this.#activeUntil.push(now + exponential(this.#next, this.#spec.pauses?.activeSeconds ?? 1));
    this.opened += 1;
    this.alive += 1;
    this.#pin(session);
    this.#events.push(now + exponential(this.#next, this.#spec.meanSeconds), SESSION_ENDS, session);
    this.#planSending(now, session);
  }

  #keeps(at: number): boolean {
    return at >= 0 && this.#cluster.instances[at]?.takes !== 'none';
  }

  #return(session: number): void {
    const hadState = this.#hasLoggedIn[session];
    this.#unpin(session);
    this.#pin(session);
    // Nowhere to log in: it is counted once it is somewhere again
    if (!hadState || (this.instance[session] as number) < 0) return;
    this.forcedLogins += 1;
    const before = this.#cuts[session] as number;
    this.#cuts[session] = before + 1;
    if (before === 0) this.cut += 1;
  }

  #pin(session: number): void {
    const id = this.#cluster.choose(session);
    const instance = this.#cluster.instances[id];
    this.instance[session] = instance ? id : NOWHERE;
    if (!instance) return;
    this.#hasLoggedIn[session] = true;
    instance.sessions += 1;
    instance.weight += this.#weight[session] as number;
  }

  #unpin(session: number): void {
    const instance = this.#cluster.instances[this.instance[session] as number];
    if (!instance) return;
    instance.sessions -= 1;
    instance.weight -= this.#weight[session] as number;
  }

  #planOpening(now: number): void {
    if (this.#spec.opensPerSecond > 0)
      this.#events.push(now + exponential(this.#next, 1 / this.#spec.opensPerSecond), SESSION_OPENS, 0);
  }

  #planSending(now: number, session: number): void {
    const rate = this.#spec.requestsPerSecond * (this.#weight[session] as number);
    if (rate <= 0) return;
    let at = now + exponential(this.#next, 1 / rate);
    const { pauses } = this.#spec;
    while (pauses && at > (this.#activeUntil[session] as number)) {
      const resumes = (this.#activeUntil[session] as number) + exponential(this.#next, pauses.pausedSeconds);
      this.#activeUntil[session] = resumes + exponential(this.#next, pauses.activeSeconds);
      at = resumes + exponential(this.#next, 1 / rate);
    }
    this.#events.push(at, SESSION_SENDS, session);
  }
}

/** Has left; is there but has no instance. */
const LEFT = -2;
const NOWHERE = -1;
