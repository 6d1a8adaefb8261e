import { sessionsCutPerDeploy } from '../../queueing/balancing/session-loss.ts';
import { backlogSeconds } from './backlog.ts';
import type { Exposed } from './losses.ts';
import type { Service } from './service.ts';
import { occupiedZones, survivorsOf } from './survivors.ts';

/** The events in the order in which they are listed. */
export const eventNames = ['crash', 'zone', 'storeFailover', 'deploy'] as const;
/** One of them. */
export type EventName = (typeof eventNames)[number];

/** What one event takes, and how often it comes. */
export interface FailureEvent {
  readonly event: EventName;
  readonly perYear: number;
  readonly sessionsLost: number;
  readonly requestsFailed: number;
  readonly writesLost: number;
  /** Absent where what is left cannot carry the load, or nothing is left: it ends when somebody brings replicas. */
  readonly recoverySeconds?: number;
}

const WEEKS_PER_YEAR = 365 / 7;

/** A part of the tier goes without a word: a replica, or a zone. */
function partLost(event: 'crash' | 'zone', parts: number, perYear: number, exposed: Exposed, service: Service) {
  const { utilisation = 1 } = survivorsOf(parts, service.utilisation);
  const gone = exposed.sessionsInReplicas || (exposed.copiesInReplicas && parts === 1);
  return {
    event,
    perYear,
    sessionsLost: gone ? service.activeSessions / parts : 0,
    requestsFailed: (service.peakRequestsPerSecond / parts) * service.detectSeconds,
    writesLost: exposed.writesInReplicas ? (service.writesPerSecond / parts) * service.replicationLagSeconds : 0,
    ...(utilisation < 1 && { recoverySeconds: service.detectSeconds + service.reconnectSpreadSeconds }),
  };
}

/** The store's primary goes and its copy takes over: requests stop meanwhile, and what was not yet copied is gone. */
function storeFailover(exposed: Exposed, service: Service): FailureEvent {
  if (!exposed.storeInPath)
    return {
      event: 'storeFailover',
      perYear: 0,
      sessionsLost: 0,
      requestsFailed: 0,
      writesLost: 0,
      recoverySeconds: 0,
    };
  const lag = exposed.storeLags ? service.replicationLagSeconds : 0;
  return {
    event: 'storeFailover',
    perYear: service.storeFailoversPerYear,
    sessionsLost: (service.activeSessions / (service.sessionMinutes * 60)) * lag,
    requestsFailed: service.peakRequestsPerSecond * service.storeFailoverSeconds,
    writesLost: service.writesPerSecond * lag,
    recoverySeconds: service.storeFailoverSeconds + backlogSeconds(service.storeFailoverSeconds, service.utilisation),
  };
}

/**
 * What a crash, the loss of a zone, a failover of the store and a rolling deploy take, for what a placement exposes. Sessions and requests are
 * spread evenly; session lives are exponential, so a drain of D leaves m·e^(−D/T) to cut. A store's failover loses the sessions created in
 * the lag (in a steady state as many as end: m/T a second). Rows of events that cannot happen are zero.
 *
 * @example failureEvents(exposedBy['server-memory'], service)[3].sessionsLost // 16,930 of 20,000 with 300 s of drain and 30 min sessions
 */
export function failureEvents(exposed: Exposed, service: Service): readonly FailureEvent[] {
  const zones = occupiedZones(service.zones, service.replicas);
  return [
    partLost('crash', service.replicas, service.crashesPerReplicaYear * service.replicas, exposed, service),
    partLost('zone', zones, (service.zoneLossesPerYear * zones) / service.zones, exposed, service),
    storeFailover(exposed, service),
    {
      event: 'deploy',
      perYear: service.deploysPerWeek * WEEKS_PER_YEAR,
      sessionsLost: exposed.sessionsInReplicas
        ? sessionsCutPerDeploy(service.activeSessions, service.drainSeconds, service.sessionMinutes)
        : 0,
      requestsFailed: 0,
      writesLost: 0,
      recoverySeconds: service.drainSeconds,
    },
  ];
}

/**
 * Sessions lost in a year by cause, and in all. Crashes come to m·f whatever the number of replicas: more of them crash more often and take
 * less each.
 *
 * @example lostPerYear(events).deploy // 1,766,000: two deploys a week beside 40,000 of crashes
 */
export function lostPerYear(events: readonly FailureEvent[]): Readonly<Record<EventName | 'total', number>> {
  const of = (name: EventName) =>
    events.filter(({ event }) => event === name).reduce((sum, each) => sum + each.perYear * each.sessionsLost, 0);
  const [crash, zone, store, deploy] = [of('crash'), of('zone'), of('storeFailover'), of('deploy')];
  return { crash, zone, storeFailover: store, deploy, total: crash + zone + store + deploy };
}
