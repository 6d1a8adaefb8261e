import type { StickyPlan } from '../../../models/queueing/balancing/sticky-plan.ts';
import type { Figures } from '../../../models/queueing/response/figures.ts';
import type { LowerBound } from '../../../models/queueing/sizing/lower-bounds.ts';
import type { StatelessPlan } from '../../../models/queueing/sizing/replica-plan.ts';
import type { Solved } from '../../../models/queueing/sizing/solve-side.ts';
import type { WaysOut } from '../../../models/queueing/sizing/ways-out.ts';
import type { Inputs } from '../ask/fields.ts';

export type Constraint = LowerBound | 'storeConnections' | 'redundancy';
export type NeighbourRow = {
  readonly replicas: number;
  readonly outcome: string;
  readonly utilisation: number;
  readonly p99Milliseconds?: number;
  readonly targetPercentileMilliseconds?: number;
  readonly usdPerMonth: number;
  /** with as many in each zone, what is left after the planned loss meets every constraint */
  readonly enough?: boolean;
};

/** Figures of the stateless side. */
export type StatelessOutputs = Partial<Figures> & {
  readonly replicas?: number;
  readonly perZone?: number;
  readonly runningReplicas?: number;
  readonly bindingConstraint?: string;
  readonly byConstraint?: { readonly [K in Constraint]?: number };
  readonly missingSlots?: number;
  readonly missingReplicas?: number;
  readonly floorMilliseconds?: number;
  readonly cause?: string;
  readonly waysOut?: WaysOut & { readonly usdPerMonth: number };
  readonly usdPerMonth?: number;
  readonly afterLoss?: Figures & { readonly replicas: number };
  readonly neighbours?: readonly NeighbourRow[];
};

/** Figures of the sticky side. */
export type StickyOutputs = Partial<Figures> & {
  readonly outcome: string;
  readonly cause?: string;
  readonly replicas?: number;
  readonly perZone?: number;
  readonly runningReplicas?: number;
  readonly bindingConstraint?: string;
  readonly hottestUtilisation?: number;
  readonly hottestCpuUtilisation?: number;
  readonly hottestP99Milliseconds?: number;
  readonly hottestSessions?: number;
  readonly overloadDeviations?: number;
  readonly usdPerMonth?: number;
  readonly floorMilliseconds?: number;
  readonly missingSlots?: number;
  readonly missingReplicas?: number;
};

const answerOf = ({ perZone, running, binding }: Solved) => ({
  perZone,
  runningReplicas: running,
  bindingConstraint: binding,
});

const price = (inputs: Inputs, replicas: number) => ({ usdPerMonth: replicas * inputs.replicaUsdPerMonth });

/** The stateless plan as outputs: what has no meaning is left out. */
export function statelessOutputs(plan: StatelessPlan, inputs: Inputs): StatelessOutputs {
  if (plan.outcome === 'targetUnreachable') {
    const { outcome: _, waysOut, ...rest } = plan;
    return { ...rest, ...(waysOut && { waysOut: { ...waysOut, ...price(inputs, waysOut.replicas) } }) };
  }
  const { outcome: _, neighbours, ...rest } = plan;
  const { solved, ...figures } = { solved: undefined, ...rest };
  return {
    ...figures,
    ...(solved && { ...answerOf(solved), byConstraint: byConstraint(solved, inputs) }),
    ...price(inputs, plan.replicas),
    neighbours: neighbours.map((row) => ({
      ...row,
      ...price(inputs, row.replicas),
      ...(solved && { enough: row.replicas >= plan.replicas }),
    })),
  };
}

/** The sticky plan as outputs. */
export function stickyOutputs(plan: StickyPlan, inputs: Inputs): StickyOutputs {
  if (plan.outcome !== 'ok') return plan;
  const { solved, ...figures } = plan;
  return { ...figures, ...(solved && answerOf(solved)), ...price(inputs, plan.replicas) };
}

function byConstraint(
  { bounds, redundancy }: Solved,
  { poolPerReplica, storeMaxConnections }: Inputs,
): NonNullable<StatelessOutputs['byConstraint']> {
  const lower = Object.fromEntries(Object.entries(bounds).filter(([, count]) => count !== undefined));
  const known = poolPerReplica !== undefined && storeMaxConnections !== undefined;
  return {
    ...lower,
    redundancy,
    ...(known && { storeConnections: Math.floor(storeMaxConnections / poolPerReplica) }),
  };
}
