/** What goes wrong, or is done on purpose, while a simulation runs: one entry a kind. */
import type { Cluster } from '../cluster/cluster.ts';
import type { Steps } from '../engine/steps.ts';
import type { Sessions } from './sessions.ts';

/** What an incident may touch. */
export type Stage = {
  readonly cluster: Cluster;
  readonly sessions: Sessions | undefined;
  readonly steps: Steps;
  /** Requests that were in flight on what died. */
  lostInFlight(requests: number): void;
};

export type Incident =
  /** A process dies and starts again. */
  | { readonly kind: 'crash'; readonly atSeconds: number; readonly place: number; readonly restartSeconds: number }
  /** A process answers nothing for a while and is found out, or not. */
  | {
      readonly kind: 'hang';
      readonly atSeconds: number;
      readonly place: number;
      readonly forSeconds: number;
      /** When the balancer stops giving it new work; Infinity where it never notices. */
      readonly detectSeconds: number;
    }
  | { readonly kind: 'zone-loss'; readonly atSeconds: number; readonly zone: number; readonly restartSeconds: number }
  /** Every replica is replaced, some at a time. */
  | {
      readonly kind: 'roll';
      readonly atSeconds: number;
      /** How many are replaced together; left out, one after another. */
      readonly together?: number;
      readonly drainSeconds: number;
      /** A draining replica goes on serving its own sessions (HAProxy's `drain`); otherwise they are cut when it starts to drain. */
      readonly keepsClients: boolean;
      /** The new ones serve before the old ones drain. */
      readonly hasSurge: boolean;
      readonly startSeconds: number;
      /** Between one batch and the next. */
      readonly pauseSeconds: number;
    }
  | { readonly kind: 'scale-out'; readonly atSeconds: number; readonly replicas: number }
  /** The store answers nobody; clients fail at once, or hold their slot until it is back. */
  | {
      readonly kind: 'store-failover';
      readonly atSeconds: number;
      readonly forSeconds: number;
      readonly clients: 'fail' | 'wait';
    }
  /** Everything dies at once. */
  | { readonly kind: 'loss-of-all'; readonly atSeconds: number; readonly restartSeconds: number };

type Of<K extends Incident['kind']> = Extract<Incident, { readonly kind: K }>;

function stop(stage: Stage, id: number): void {
  if (id < 0) return;
  stage.lostInFlight(stage.cluster.kill(stage.steps.now, id));
}

/** Kills what stands at these places, deals the sessions again once all are dead, and starts each again later. */
function killAll({ cluster, sessions, ...stage }: Stage, places: readonly number[], restartSeconds: number): void {
  const dying = places.map((place) => cluster.instanceAt(place));
  for (const id of dying) stop({ cluster, sessions, ...stage }, id);
  for (const id of dying) sessions?.lose(id);
  stage.steps.later(restartSeconds, () => {
    for (const place of places) cluster.start(place);
    for (const id of dying) sessions?.lose(id);
  });
}

const places = (cluster: Cluster): number[] => [...Array(cluster.places).keys()];

/** Replaces what stands at these places; `done` follows once the next ones may be replaced. */
function replace(stage: Stage, batch: readonly number[], incident: Of<'roll'>, done: () => void): void {
  const { cluster, sessions } = stage;
  const old = batch.map((place) => cluster.instanceAt(place));
  const loseAll = (): void => {
    for (const id of old) sessions?.lose(id);
  };
  const serve = (): void => {
    for (const place of batch) cluster.start(place);
    if (!incident.hasSurge) stage.steps.later(incident.pauseSeconds, done);
  };
  const drain = (): void => {
    for (const id of old) cluster.take(id, incident.keepsClients ? 'own' : 'none');
    if (!incident.keepsClients) loseAll();
    stage.steps.later(incident.drainSeconds, () => {
      for (const id of old) stop(stage, id);
      loseAll();
      if (incident.hasSurge) stage.steps.later(incident.pauseSeconds, done);
      else stage.steps.later(incident.startSeconds, serve);
    });
  };
  if (!incident.hasSurge) drain();
  else
    stage.steps.later(incident.startSeconds, () => {
      serve();
      drain();
    });
}

/** What each kind does when its time has come. */
export const incidents: { readonly [K in Incident['kind']]: (stage: Stage, incident: Of<K>) => void } = {
  crash: (stage, { place, restartSeconds }) => killAll(stage, [place], restartSeconds),
  hang: ({ cluster, ...stage }, { place, forSeconds, detectSeconds }) => {
    const id = cluster.instanceAt(place);
    if (id < 0) return;
    cluster.hang(stage.steps.now, id);
    if (detectSeconds < forSeconds) stage.steps.later(detectSeconds, () => cluster.take(id, 'none'));
    stage.steps.later(forSeconds, () => {
      cluster.take(id, 'all');
      cluster.goOn(stage.steps.now, id);
    });
  },
  'zone-loss': (stage, { zone, restartSeconds }) =>
    killAll(
      stage,
      places(stage.cluster).filter((place) => stage.cluster.instances[stage.cluster.instanceAt(place)]?.zone === zone),
      restartSeconds,
    ),
  roll: (stage, incident) => {
    const all = places(stage.cluster);
    const following = (from: number): void => {
      const batch = all.slice(from, from + (incident.together ?? 1));
      if (batch.length > 0) replace(stage, batch, incident, () => following(from + batch.length));
    };
    following(0);
  },
  'scale-out': ({ cluster }, { replicas }) => {
    for (let added = 0; added < replicas; added++) cluster.start(cluster.places);
  },
  'store-failover': ({ cluster, steps }, { forSeconds, clients }) => {
    cluster.outage = { until: steps.now + forSeconds, clients };
  },
  'loss-of-all': (stage, { restartSeconds }) => killAll(stage, places(stage.cluster), restartSeconds),
};

/** Lets an incident begin. */
export function begin<K extends Incident['kind']>(stage: Stage, kind: K, incident: Of<K>): void {
  incidents[kind](stage, incident);
}
