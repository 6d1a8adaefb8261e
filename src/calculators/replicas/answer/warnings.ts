import type { Warning } from '../../../kit/declare/define.ts';
import { rounded } from '../../../kit/say/format.ts';
import { dealingOf } from '../../../models/queueing/balancing/balancing.ts';
import { NEAR_OVERLOAD_DEVIATIONS } from '../../../models/queueing/balancing/overload-deviations.ts';
import type { ReplicaPlan } from '../../../models/queueing/sizing/replica-plan.ts';
import { storeConnections } from '../../../models/queueing/sizing/store-connections.ts';
import type { Inputs } from '../ask/fields.ts';
import { EXACT_SLOTS } from './basis.ts';

/** Fewer sessions on a replica than this, and their spread is a crude figure. */
const FEW_SESSIONS = 10;

/** What the reader should know about this result. */
export function warnings(inputs: Inputs, { stateless, sticky, lookedUp }: ReplicaPlan): readonly Warning[] {
  const found: Warning[] = [];
  const warn = (id: string, message: string) => found.push({ id, message });
  if (stateless.outcome === 'ok' && inputs.poolPerReplica !== undefined && inputs.storeMaxConnections !== undefined) {
    const store = storeConnections(stateless.replicas, inputs.poolPerReplica, inputs.storeMaxConnections);
    if (store.exceeded)
      warn(
        'storeConnections',
        store.largestPool > 0
          ? `${rounded(stateless.replicas)} replicas with ${rounded(inputs.poolPerReplica)} store connections each exceed the store's ${rounded(inputs.storeMaxConnections)}: the largest pool that fits is ${rounded(store.largestPool)}.`
          : `The store's ${rounded(inputs.storeMaxConnections)} connections are fewer than ${rounded(stateless.replicas)} replicas: a proxy must share them.`,
      );
  }
  if (sticky.outcome === 'ok' && lookedUp.tier.sessions < FEW_SESSIONS * sticky.replicas)
    warn('fewSessions', 'Fewer than ten sessions (or connections) a replica: how evenly they fall is a crude figure.');
  if (sticky.outcome === 'ok' && (sticky.overloadDeviations ?? Number.POSITIVE_INFINITY) < NEAR_OVERLOAD_DEVIATIONS)
    warn(
      'placementOverload',
      `Pinned sessions fall so unevenly that at times a replica gets more than it can answer: that is ${rounded(sticky.overloadDeviations ?? 0)} standard deviations above its mean load. Their p99 is then longer than the one here.`,
    );
  const { isOneLine, isInTurn } = dealingOf(inputs.balancing);
  if (isOneLine) warn('sharedQueue', 'No network balancer reaches one shared queue: these counts are a lower bound.');
  if (isInTurn && lookedUp.tier.slotsPerReplica > EXACT_SLOTS)
    warn(
      'manySlots',
      `Above ${rounded(EXACT_SLOTS)} slots a replica round robin is an approximation; its waits are short there.`,
    );
  return found;
}
