import { keepsClients } from '../deploys/drainers.ts';
import { respreads } from '../deploys/respread.ts';
import { type DeployLosses, rollingDeploy } from '../deploys/rolling-deploy.ts';
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
  /** How often one such event makes a user log in again, on average over all. */
  readonly forcedLoginsPerUser: number;
  readonly requestsFailed: number;
  readonly writesLost: number;
  /** Absent where what is left cannot carry the load, or nothing is left: it ends when somebody brings replicas. */
  readonly recoverySeconds?: number;
}

const WEEKS_PER_YEAR = 365 / 7;

const lost = (sessionsLost: number, { activeSessions }: Service) => ({
  sessionsLost,
  forcedLoginsPerUser: sessionsLost / activeSessions,
});

/** As if all requests of so many seconds failed: those in flight that nobody repeats. */
const inFlightSeconds = ({ serviceMilliseconds, notRetriedShare }: Service): number =>
  (serviceMilliseconds / 1000) * notRetriedShare;

/** A part of the tier goes without a word: a replica, or a zone. */
function partLost(event: 'crash' | 'zone', parts: number, perYear: number, exposed: Exposed, service: Service) {
  const { utilisation = 1 } = survivorsOf(parts, service.utilisation);
  const gone = exposed.sessionsInReplicas || (exposed.copiesInReplicas && parts === 1);
  return {
    event,
    perYear,
    ...lost(gone ? service.activeSessions / parts : 0, service),
    requestsFailed: (service.peakRequestsPerSecond / parts) * (service.detectSeconds + inFlightSeconds(service)),
    writesLost: exposed.writesInReplicas ? (service.writesPerSecond / parts) * service.replicationLagSeconds : 0,
    ...(utilisation < 1 && { recoverySeconds: service.detectSeconds + service.reconnectSpreadSeconds }),
  };
}

/**
 * Seconds until what queued during a store's failover is worked off: none where requests fail instead of waiting.
 *
 * @example storeBacklogSeconds({ ...service, storeOutage: 'fail' }) // 0
 */
export const storeBacklogSeconds = ({ storeOutage, storeFailoverSeconds, utilisation }: Service): number =>
  storeOutage === 'wait' ? backlogSeconds(storeFailoverSeconds, utilisation) : 0;

/** The store's primary goes and its copy takes over: requests fail or wait meanwhile, and what was not yet copied is gone. */
function storeFailover(exposed: Exposed, service: Service): FailureEvent {
  if (!exposed.storeInPath)
    return {
      event: 'storeFailover',
      perYear: 0,
      ...lost(0, service),
      requestsFailed: 0,
      writesLost: 0,
      recoverySeconds: 0,
    };
  const waits = service.storeOutage === 'wait';
  const lag = exposed.storeLags ? service.replicationLagSeconds : 0;
  return {
    event: 'storeFailover',
    perYear: service.storeFailoversPerYear,
    ...lost((service.activeSessions / (service.sessionMinutes * 60)) * lag, service),
    requestsFailed: waits ? 0 : service.peakRequestsPerSecond * service.storeFailoverSeconds,
    writesLost: service.writesPerSecond * lag,
    recoverySeconds: service.storeFailoverSeconds + storeBacklogSeconds(service),
  };
}

/**
 * What a rolling deploy takes from sessions in the replicas, wherever they are: the balancer's way of dealing the cut again, at this load,
 * and whoever drains.
 *
 * @example deployOf(service).forcedLoginsPerUser // 1.12
 */
export const deployOf = (service: Service): DeployLosses =>
  rollingDeploy({
    ...service,
    sessions: service.activeSessions,
    keepsClients: keepsClients(service.drainedBy, service.drainKeepsClients),
    levelling: respreads[service.respread].levelling(service.utilisation),
  });

/** Every replica is replaced. */
function deploy(exposed: Exposed, service: Service): FailureEvent {
  const { sessionsCut, forcedLoginsPerUser, seconds } = deployOf(service);
  const cut = exposed.sessionsInReplicas;
  return {
    event: 'deploy',
    perYear: service.deploysPerWeek * WEEKS_PER_YEAR,
    sessionsLost: cut ? sessionsCut : 0,
    forcedLoginsPerUser: cut ? forcedLoginsPerUser : 0,
    requestsFailed: 0,
    writesLost: 0,
    recoverySeconds: seconds,
  };
}

/**
 * What a crash, the loss of a zone, a failover of the store and a rolling deploy take, for what a placement exposes. Sessions and requests are
 * spread evenly; session lives are exponential. A deploy counts a session each time that it is cut. A store's failover loses the sessions
 * created in the lag (in a steady state as many as end: m/T a second). Rows of events that cannot happen are zero.
 *
 * @example failureEvents(exposedBy['server-memory'], service)[0].sessionsLost // 1,667 of 20,000 on 12 replicas
 */
export function failureEvents(exposed: Exposed, service: Service): readonly FailureEvent[] {
  const zones = occupiedZones(service.zones, service.replicas);
  return [
    partLost('crash', service.replicas, service.crashesPerReplicaYear * service.replicas, exposed, service),
    partLost('zone', zones, (service.zoneLossesPerYear * zones) / service.zones, exposed, service),
    storeFailover(exposed, service),
    deploy(exposed, service),
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
