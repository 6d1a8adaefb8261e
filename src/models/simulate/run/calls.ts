/** Clients that repeat a request which failed or took too long, as far as their budget goes. */
import type { jitters } from '../../resilience/retries/jitters.ts';
import type { Uniform } from '../chance/uniform.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { EventQueue } from '../engine/event-queue.ts';
import { GIVES_UP, TRIES_AGAIN } from '../engine/kinds.ts';

export type RetrySpec = {
  /** Tries of a call at the most, the first one included. */
  readonly attempts: number;
  readonly timeoutSeconds: number;
  /** Before the second try; doubled for each further one, up to the cap. */
  readonly backoffSeconds: number;
  readonly backoffCapSeconds: number;
  /** `full` draws each pause from nothing to the whole. */
  readonly jitter: keyof typeof jitters;
  /** Retries at the most as a share of the calls; Infinity for as many as `attempts` allows. */
  readonly budgetShare: number;
  /** Share of tries that fail by themselves, whatever the load. */
  readonly failureShare: number;
};

const pauses: { readonly [J in keyof typeof jitters]: (next: Uniform, seconds: number) => number } = {
  none: (_next, seconds) => seconds,
  full: (next, seconds) => next() * seconds,
};

/** A budget saves up for so many calls without a retry, no more: what was saved at night is not spent in a storm. */
const SAVED_CALLS = 100;

export class Calls {
  started = 0;
  retried = 0;
  succeeded = 0;
  failed = 0;
  /** By call: when it began, how often it was tried, and the try whose answer it waits for, or −1. */
  readonly #startedAt: number[] = [];
  readonly #attempts: number[] = [];
  readonly #current: number[] = [];
  /** By try: its call. */
  readonly #callOf: number[] = [];
  #budget = 0;
  readonly #spec: RetrySpec;
  readonly #cluster: Cluster;
  readonly #events: EventQueue;
  readonly #next: Uniform;

  constructor(spec: RetrySpec, cluster: Cluster, events: EventQueue, next: Uniform) {
    this.#spec = spec;
    this.#cluster = cluster;
    this.#events = events;
    this.#next = next;
  }

  start(now: number): void {
    const call = this.#attempts.length;
    this.#attempts.push(0);
    this.#current.push(-1);
    this.#startedAt.push(now);
    this.started += 1;
    const { budgetShare } = this.#spec;
    this.#budget = Math.min(this.#budget + budgetShare, budgetShare * SAVED_CALLS);
    this.tries(now, call);
  }

  /** Sends the call once more, or for the first time. */
  tries(now: number, call: number): void {
    const attempt = this.#callOf.length;
    this.#callOf.push(call);
    this.#attempts[call] = (this.#attempts[call] as number) + 1;
    this.#current[call] = attempt;
    this.#events.push(now + this.#spec.timeoutSeconds, GIVES_UP, attempt);
    this.#cluster.arrive(now, -1, attempt);
  }

  /**
   * A try was answered. The seconds that its call took, where it succeeded with it; undefined where the client had given up on the
   * try, so that the server worked in vain, or where it was one of those that fail by themselves.
   */
  answered(now: number, attempt: number): number | undefined {
    const call = this.#callOf[attempt] as number;
    if (this.#current[call] !== attempt) return undefined;
    if (this.#next() < this.#spec.failureShare) {
      this.breaks(now, attempt);
      return undefined;
    }
    this.#current[call] = -1;
    this.succeeded += 1;
    return now - (this.#startedAt[call] as number);
  }

  /** A try came to nothing: refused, lost, or too slow. */
  breaks(now: number, attempt: number): void {
    const call = this.#callOf[attempt] as number;
    if (this.#current[call] !== attempt) return;
    this.#current[call] = -1;
    const tried = this.#attempts[call] as number;
    if (tried >= this.#spec.attempts || this.#budget < 1) {
      this.failed += 1;
      return;
    }
    this.#budget -= 1;
    this.retried += 1;
    const { backoffSeconds, backoffCapSeconds, jitter } = this.#spec;
    let pause = backoffSeconds;
    for (let doubling = 1; doubling < tried && pause < backoffCapSeconds; doubling++) pause *= 2;
    this.#events.push(now + pauses[jitter](this.#next, Math.min(pause, backoffCapSeconds)), TRIES_AGAIN, call);
  }
}
