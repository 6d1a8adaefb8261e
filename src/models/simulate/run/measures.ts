import type { Cluster, Listener } from '../cluster/cluster.ts';
import { Growing } from '../engine/growing.ts';
import type { Calls } from './calls.ts';
import type { Incident } from './incidents.ts';
import type { Sessions } from './sessions.ts';
import type { Spread } from './spread.ts';

/** What one run saw after its warm-up. */
export type Outcome = {
  /** Seconds from arrival to answer of what was served, in order of their end. */
  readonly responseSeconds: Float64Array;
  readonly served: number;
  readonly failed: number;
  /** Requests that found no free slot, as a share of those that came. */
  readonly waitShare: number;
  /** In flight on what died. */
  readonly lostInFlight: number;
  readonly sessions?: {
    readonly opened: number;
    readonly forcedLogins: number;
    /** Sessions that it happened to at least once. */
    readonly cut: number;
    /** Means over the looks: load and number of sessions of the hottest replica, over the average replica's. */
    readonly hottestLoad?: number;
    readonly hottestCount?: number;
  };
  readonly calls?: {
    readonly started: number;
    readonly succeeded: number;
    readonly failed: number;
    readonly retried: number;
  };
  /** Events handled, warm-up included: what a run costs. */
  readonly events: number;
};

/** What a picture or a log may be told while the run goes on. */
export type Watch = (what: 'served' | 'failed' | Incident['kind'], seconds: number, place: number) => void;

const NOTHING = {
  accepted: 0,
  waited: 0,
  opened: 0,
  forcedLogins: 0,
  cut: 0,
  started: 0,
  succeeded: 0,
  failed: 0,
  retried: 0,
};

/** Counts what a run sees from the end of its warm-up on. */
export class Measures implements Listener {
  #served = 0;
  #failed = 0;
  #lost = 0;
  #before = NOTHING;
  #cluster: Cluster | undefined;
  #sessions: Sessions | undefined;
  #calls: Calls | undefined;
  readonly #responses = new Growing();
  readonly #from: number;
  readonly #watch: Watch | undefined;

  constructor(fromSeconds: number, watch: Watch | undefined) {
    this.#from = fromSeconds;
    this.#watch = watch;
  }

  /** Says whose requests these are; before the first of them ends. */
  follow(cluster: Cluster, sessions: Sessions | undefined, calls: Calls | undefined): void {
    this.#cluster = cluster;
    this.#sessions = sessions;
    this.#calls = calls;
  }

  /** The warm-up is over: what was counted so far does not count. */
  start(): void {
    this.#before = this.#counts();
  }

  served(request: number, now: number): void {
    const requests = this.#cluster?.requests;
    if (!requests) return;
    const took = this.#calls
      ? this.#calls.answered(now, requests.call[request] as number)
      : now - (requests.arrivedAt[request] as number);
    if ((requests.session[request] as number) >= 0) this.#sessions?.answered(now);
    this.#tell('served', request, now);
    if (now < this.#from) return;
    this.#served += 1;
    if (took !== undefined) this.#responses.push(took);
  }

  failed(request: number, now: number): void {
    const call = this.#cluster?.requests.call[request];
    if (call !== undefined) this.#calls?.breaks(now, call);
    this.#tell('failed', request, now);
    if (now >= this.#from) this.#failed += 1;
  }

  /** So many were in flight on what died. */
  lose(requests: number): void {
    this.#lost += requests;
  }

  outcome(spread: Spread | undefined): Omit<Outcome, 'events'> {
    const now = this.#counts();
    const { accepted, waited, opened, forcedLogins, cut, started, succeeded, failed, retried } = Object.fromEntries(
      Object.entries(now).map(([name, count]) => [name, count - this.#before[name as keyof typeof now]]),
    ) as typeof now;
    return {
      responseSeconds: this.#responses.values(),
      served: this.#served,
      failed: this.#failed,
      waitShare: accepted === 0 ? 0 : waited / accepted,
      lostInFlight: this.#lost,
      ...(this.#sessions && { sessions: { opened, forcedLogins, cut, ...spread?.means() } }),
      ...(this.#calls && { calls: { started, succeeded, failed, retried } }),
    };
  }

  #counts(): typeof NOTHING {
    const { accepted, waited } = this.#cluster ?? NOTHING;
    const { opened, forcedLogins, cut } = this.#sessions ?? NOTHING;
    const { started, succeeded, failed, retried } = this.#calls ?? NOTHING;
    return { accepted, waited, opened, forcedLogins, cut, started, succeeded, failed, retried };
  }

  #tell(what: 'served' | 'failed', request: number, now: number): void {
    if (!this.#watch || !this.#cluster) return;
    const { instances, requests } = this.#cluster;
    this.#watch(what, now, instances[requests.instance[request] as number]?.place ?? -1);
  }
}
