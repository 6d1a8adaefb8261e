import type { Cluster } from '../cluster/cluster.ts';
import type { Sessions } from './sessions.ts';

/** Looks now and then at how unevenly sessions stand: the hottest replica over the average one. */
export class Spread {
  #looks = 0;
  #load = 0;
  #number = 0;
  readonly #cluster: Cluster;
  readonly #sessions: Sessions;

  constructor(cluster: Cluster, sessions: Sessions) {
    this.#cluster = cluster;
    this.#sessions = sessions;
  }

  look(): void {
    const alive = this.#cluster.instances.filter(({ isAlive }) => isAlive);
    const total = alive.reduce((sum, { weight }) => sum + weight, 0);
    if (total <= 0) return;
    this.#looks += 1;
    this.#load += (Math.max(...alive.map(({ weight }) => weight)) * alive.length) / total;
    this.#number += (Math.max(...alive.map(({ sessions }) => sessions)) * alive.length) / this.#sessions.alive;
  }

  /** Means over the looks; empty where there was none. */
  means(): { readonly hottestLoad?: number; readonly hottestCount?: number } {
    if (this.#looks === 0) return {};
    return { hottestLoad: this.#load / this.#looks, hottestCount: this.#number / this.#looks };
  }
}
