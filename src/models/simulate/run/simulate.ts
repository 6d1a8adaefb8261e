/** One run of the simulator: a service, its clients and what happens to it, from the first second to the last. */
import { requireThat } from '../../maths/require.ts';
import type { Uniform } from '../chance/uniform.ts';
import type { SimulatedBalancing } from '../cluster/balancers.ts';
import { Cluster, type Work } from '../cluster/cluster.ts';
import type { ReplicaSpec } from '../cluster/instance.ts';
import { EventQueue } from '../engine/event-queue.ts';
import * as kinds from '../engine/kinds.ts';
import { Steps } from '../engine/steps.ts';
import { type Arrivals, arrivalTimes } from './arrivals.ts';
import { Calls, type RetrySpec } from './calls.ts';
import { begin, type Incident } from './incidents.ts';
import { Measures, type Outcome, type Watch } from './measures.ts';
import { type SessionSpec, Sessions } from './sessions.ts';
import { Spread } from './spread.ts';

export type Simulation = {
  readonly replicas: number;
  readonly zones?: number;
  readonly replica: ReplicaSpec;
  readonly work: Work;
  /** How requests are dealt; where there are sessions, how those are dealt at their login. */
  readonly balancing: SimulatedBalancing;
  /** Requests that belong to no session. */
  readonly arrivals?: Arrivals;
  /** Those repeat themselves like this. */
  readonly retries?: RetrySpec;
  /** Clients that are pinned to a replica. */
  readonly sessions?: SessionSpec;
  readonly incidents?: readonly Incident[];
  /** Left out of every measure. */
  readonly warmUpSeconds: number;
  /** From the start to the end, the warm-up included. */
  readonly seconds: number;
  /** Looks at the spread of sessions so often; left out, never. */
  readonly lookEverySeconds?: number;
};

/**
 * Runs a simulation once. The same `next` numbers give the same outcome to the last bit in every JavaScript engine. `warmUpSeconds` is
 * from 0 to below `seconds`; a service that cannot keep up is no error: its queues grow until the end.
 *
 * @example simulate({ replicas: 3, replica: { processor: 'in-turn', cores: 1, concurrency: Infinity },
 *   work: { cpuSeconds: 0.01, cpuCv: 1, waitSeconds: 0, waitCv: 0 }, balancing: 'random',
 *   arrivals: { perSecond: 150 }, warmUpSeconds: 10, seconds: 1000 }, next).waitShare // about 0.5
 */
export function simulate(simulation: Simulation, next: Uniform, watch?: Watch): Outcome {
  const { warmUpSeconds, seconds, replicas, zones = 1 } = simulation;
  requireThat(warmUpSeconds >= 0 && warmUpSeconds < seconds, 'warmUpSeconds must be from 0 to below seconds');
  requireThat(Number.isInteger(replicas) && replicas >= 1, 'replicas must be a whole number from 1');
  const events = new EventQueue();
  const steps = new Steps(events);
  const measures = new Measures(warmUpSeconds, watch);
  const cluster = new Cluster({ ...simulation, replicas, zones }, events, next, measures);
  const sessions = simulation.sessions && new Sessions(simulation.sessions, cluster, events, next);
  const calls = simulation.retries && new Calls(simulation.retries, cluster, events, next);
  measures.follow(cluster, sessions, calls);
  steps.at(warmUpSeconds, () => measures.start());
  const stage = { cluster, sessions, steps, lostInFlight: (requests: number) => measures.lose(requests) };
  for (const incident of simulation.incidents ?? [])
    steps.at(incident.atSeconds, () => {
      watch?.(incident.kind, events.time, 'place' in incident ? incident.place : -1);
      begin(stage, incident.kind, incident);
    });
  const spread = sessions && new Spread(cluster, sessions);
  const every = simulation.lookEverySeconds;
  if (spread && every !== undefined) steps.every(warmUpSeconds, every, () => spread.look());
  for (const at of simulation.sessions?.rounds?.atSeconds ?? []) steps.at(at, () => sessions?.round(events.time));
  const nextArrival = simulation.arrivals && arrivalTimes(simulation.arrivals, next);
  const planArrival = (now: number): void => {
    if (nextArrival) events.push(nextArrival(now), kinds.ARRIVAL, 0);
  };
  planArrival(0);
  let handled = 0;
  while (events.pop() && events.time < seconds) {
    const { time: now, subject, stamp } = events;
    handled += 1;
    switch (events.kind) {
      case kinds.ARRIVAL:
        if (calls) calls.start(now);
        else cluster.arrive(now, -1, -1);
        planArrival(now);
        break;
      case kinds.WORK_ENDS:
        cluster.workEnds(now, subject, stamp);
        break;
      case kinds.WAIT_ENDS:
        cluster.waitEnds(now, subject, stamp);
        break;
      case kinds.SESSION_SENDS:
        sessions?.sends(now, subject);
        break;
      case kinds.SESSION_OPENS:
        sessions?.opens(now);
        break;
      case kinds.SESSION_ENDS:
        sessions?.ends(subject);
        break;
      case kinds.GIVES_UP:
        calls?.breaks(now, subject);
        break;
      case kinds.TRIES_AGAIN:
        calls?.tries(now, subject);
        break;
      default:
        steps.take(subject);
    }
  }
  return { ...measures.outcome(spread), events: handled };
}
