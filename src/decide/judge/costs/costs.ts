/** Everything a placement costs for one item. Each number is a calculator's, and `asked` holds the inputs that give it again. */
import type { Inputs as FailoverInputs } from '../../../calculators/failover/ask/fields.ts';
import type { Inputs as PayloadInputs } from '../../../calculators/payload-cost/ask/fields.ts';
import type { Inputs as ReplicaInputs } from '../../../calculators/replicas/ask/fields.ts';
import type { Inputs as StoreInputs } from '../../../calculators/session-store/ask/fields.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import type { Item } from '../../ask/item.ts';
import { defaultWorkload, type Workload } from '../../ask/workload.ts';
import { isInEveryReplica, type PlacementId, traitsOf } from '../catalogue.ts';
import { holds } from '../rules/condition.ts';
import { costRules } from '../rules/index.ts';
import { bareFleet, type Demand, fleetOf, noDemand, replicaInputs } from './fleet.ts';
import { failoverInputs, type Losses, lossesOf } from './losses.ts';
import { copySeconds } from './measures.ts';
import { innerTokenInputs, innerTokenUsd, type Operations, operationsOf, payloadInputs, payloadOf } from './payload.ts';
import { storageOf } from './storage.ts';

/** Money of a month by what it is paid for. */
export type Bill = {
  /** Bytes on every leg and processor time. */
  readonly traffic: number;
  /** Store, rows, or memory of replicas. */
  readonly keeping: number;
  /** Replicas beyond those of a service that keeps nothing. */
  readonly replicas: number;
};

export type Costs = {
  readonly requestBytes: number;
  readonly addedP50Milliseconds: number;
  readonly addedP99Milliseconds: number;
  readonly usdPerMonth: number;
  readonly bill: Bill;
  readonly replicas: number;
  /** All of them in a store, and the memory that a plan gives them there. */
  readonly storeBytes: number;
  readonly memoryNeededBytes: number;
  readonly replicaBytes: number;
  readonly losses: Losses;
  /** A revoked or changed value goes on being used for at most so long. */
  readonly exposureSeconds: number;
  /** Parts to operate that this item adds to what runs already. */
  readonly components: readonly string[];
  readonly asked: {
    readonly payload: PayloadInputs;
    readonly inner?: PayloadInputs;
    readonly replicas: ReplicaInputs;
    readonly failover: FailoverInputs;
    readonly store?: StoreInputs;
  };
};

/** Parts to operate that a placement brings along for this item. */
const componentsOf = (item: Item, workload: Workload, id: PlacementId): readonly string[] =>
  costRules
    .filter((rule) => rule.burdens.includes(id) && holds(rule.when, { item, workload, id }))
    .map(({ component }) => component);

/** Of the operations, those that a near-cache leaves. */
const afterCopies = ({ reads, ...rest }: Operations, hitShare: number): Operations => ({
  ...rest,
  reads: reads * (1 - hitShare),
});

/** What sizes the replicas: delays of a store hold requests, sessions in memory need room. */
function demandOf(item: Item, id: PlacementId, operations: Operations): Demand {
  const waits = !isInEveryReplica(id) && operations.reads + operations.writes > 0;
  return {
    ...(waits
      ? {
          storeReadsPerRequest: operations.reads,
          storeWritesPerRequest: operations.writes,
          storeRttMilliseconds: operations.milliseconds,
        }
      : noDemand),
    ...(traitsOf(id).way === 'memory' && { storedBytes: item.storedBytes }),
  };
}

type Rate = Extract<keyof Workload, `usdPer${string}`>;
/** The workload without the reader's exchange rates, which no cost depends on; one object for each workload. */
function withoutRates(workload: Workload): Omit<Workload, Rate> {
  const known = bareWorkloads.get(workload);
  if (known) return known;
  const { usdPerLostSession, usdPerLostWork, usdPerMillisecond, usdPerExposureMinute, usdPerComponent, ...rest } =
    workload;
  bareWorkloads.set(workload, rest);
  return rest;
}
const bareWorkloads = new WeakMap<Workload, Omit<Workload, Rate>>();

/**
 * What a placement costs for an item; undefined where no number of replicas serves the load in time with it, its store cannot hold one of them, or more would travel than its calculator takes.
 *
 * @example costsOf(defaultItem, defaultWorkload, 'shared-cache')?.addedP99Milliseconds // 1.6
 */
export const costsOf = (item: Item, workload: Workload, id: PlacementId): Costs | undefined =>
  priced(item, withoutRates(workload), id);

const priced = rememberLast(
  (item: Item, service: Omit<Workload, Rate>, id: PlacementId): Costs | undefined => {
    const workload: Workload = { ...defaultWorkload, ...service };
    const bare = bareFleet(workload);
    if (!bare) return undefined;
    const { way, routing, readers } = traitsOf(id);
    const payload = payloadInputs(item, workload, id, bare.replicas);
    if (!payload) return undefined;
    const operations = afterCopies(operationsOf(item, workload, id, bare.replicas), payload.nearCacheHitShare);
    const replicas = replicaInputs(workload, demandOf(item, id, operations));
    const fleet = fleetOf(replicas);
    const pins = routing === 'client' || (routing === 'key' && !workload.ownerRuns);
    const running = (pins ? fleet?.pinned() : fleet)?.replicas;
    if (!replicas || !fleet || running === undefined) return undefined;
    const storage = storageOf(item, workload, id, operations, running);
    const side = payloadOf(payload, id);
    const inner = readers === 'gateway' ? innerTokenInputs(item, workload) : undefined;
    const failover = failoverInputs(item, workload, id, fleet);
    if (!storage || !failover || (readers === 'gateway' && !inner)) return undefined;
    const bill: Bill = {
      traffic: way === 'nothing' ? 0 : side.usdPerMonth + (inner ? innerTokenUsd(inner) : 0),
      keeping: storage.usdPerMonth,
      replicas: Math.max(0, running - bare.replicas) * replicas.replicaUsdPerMonth,
    };
    const waits = way !== 'client' && way !== 'nothing';
    return {
      requestBytes: waits ? side.meanRequestBytes : 0,
      addedP50Milliseconds: waits ? side.addedMilliseconds.p50 : 0,
      addedP99Milliseconds: waits ? side.addedMilliseconds.p99 : 0,
      usdPerMonth: bill.traffic + bill.keeping + bill.replicas,
      bill,
      replicas: running,
      storeBytes: storage.storeBytes,
      memoryNeededBytes: storage.memoryNeededBytes,
      replicaBytes: storage.replicaBytes,
      losses: lossesOf(failover),
      exposureSeconds: copySeconds(item, workload, traitsOf(id)),
      components: componentsOf(item, workload, id),
      asked: {
        payload,
        ...(inner && { inner }),
        replicas,
        failover,
        ...(storage.inputs && { store: storage.inputs }),
      },
    };
  },
  512,
  byText,
);
