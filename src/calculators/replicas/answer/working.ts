import type { Step } from '../../../kit/declare/define.ts';
import { counted, milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { normalQuantile } from '../../../models/maths/normal-quantile.ts';
import { dealingOf } from '../../../models/queueing/balancing/balancing.ts';
import { occupiedReplicas } from '../../../models/queueing/balancing/pinned-loads.ts';
import { sessionSpread } from '../../../models/queueing/balancing/session-spread.ts';
import { grownConnections, grownSessions } from '../../../models/queueing/sizing/side.ts';
import { deployBecause, deployFormula, deployNumbers } from '../../deploy-working.ts';
import type { Inputs } from '../ask/fields.ts';
import { questionOf } from '../ask/question-of.ts';
import type { Outputs } from './outputs.ts';

const answered = (_: Inputs, outputs: Outputs) => outputs.p99Milliseconds !== undefined;
const solved = (_: Inputs, outputs: Outputs) => outputs.runningReplicas !== undefined;
/** Slots take one request after another, and no cores are shared. */
const queues = (inputs: Inputs, outputs: Outputs) => answered(inputs, outputs) && outputs.cpuUtilisation === undefined;
const dealing = ({ balancing }: Inputs) => dealingOf(balancing);
const waiting = ({ waitProbability, waitProbabilityAtMost = 0 }: Outputs) =>
  waitProbability === undefined ? `at most ${share(waitProbabilityAtMost)}` : share(waitProbability);

/** The working: each formula, and the same line with the reader's numbers. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Load to size for',
    formula: 'L = \\lambda\\,(1 + g)\\,(1 + r\\,t_{\\text{lag}})',
    numbers: (i, o) =>
      i.replicas === undefined
        ? `${rounded(i.peakRequestsPerSecond)}/s × ${rounded(1 + i.growthPercent / 100)} × ${rounded(1 + ((i.rampPerMinutePercent / 100) * i.scaleLagSeconds) / 60)} = ${rounded(o.sizedRequestsPerSecond)}/s`
        : `${rounded(i.peakRequestsPerSecond)}/s × ${rounded(1 + i.growthPercent / 100)} = ${rounded(o.sizedRequestsPerSecond)}/s, without the ramp`,
    because: 'Growth to plan for, and what the load climbs while new replicas start.',
  },
  {
    title: 'Offered load',
    formula: 'a = L\\,\\tau',
    numbers: (_, o) =>
      `${rounded(o.sizedRequestsPerSecond)}/s × ${milliseconds(o.serviceMilliseconds)} = ${rounded(o.offeredLoad)} erlangs: slots busy on average`,
    because: 'Little’s law. τ is how long a request holds its slot.',
  },
  {
    title: 'Requests that wait',
    formula: 'B_j = \\frac{a\\,B_{j-1}}{j + a\\,B_{j-1}},\\quad C = \\frac{c\\,B_c}{c - a\\,(1 - B_c)}',
    when: (i, o) => queues(i, o) && dealing(i).compares !== undefined,
    numbers: (_, o) => `c = ${rounded(o.replicas ?? 0)} × ${counted(o.slotsPerReplica, 'slot')}: ${waiting(o)}`,
    because:
      'Erlang C by recursion [Gross & Harris, M/M/c], accurate to 12 digits up to 100,000 slots: of one queue. Balancers come near it, the closer the more replicas they look at.',
  },
  {
    title: 'Requests that wait',
    formula: '\\sigma = \\left(1 + \\tfrac{k(1-\\sigma)}{n\\,l}\\right)^{-n},\\quad l = \\tfrac{a}{n}',
    when: (i, o) => queues(i, o) && dealing(i).isInTurn === true,
    numbers: (_, o) =>
      `n = ${rounded(o.replicas ?? 0)} replicas of k = ${counted(o.slotsPerReplica, 'slot')}: ${waiting(o)} wait`,
    because: 'Each replica sees every n-th arrival: E_n/M/k [Gross & Harris, GI/M/c].',
  },
  {
    title: 'Requests that wait',
    formula: 'C_i = C(k, a_i),\\quad a_i = \\tfrac{a}{n}\\,(1 + s\\,z_i)',
    when: (i, o) => queues(i, o) && dealing(i).compares === undefined && !dealing(i).isInTurn,
    numbers: (_, o) =>
      `${rounded(o.replicas ?? 0)} queues of ${counted(o.slotsPerReplica, 'slot')} with ${rounded(o.offeredLoad / (o.replicas ?? 1))} erlangs each on average: ${waiting(o)} wait`,
    because:
      'Every replica is a queue of its own (M/M/k). Random choice spreads the load evenly (s = 0), connections do not.',
  },
  {
    title: 'Requests that share a processor',
    formula: '\\mu_j = \\frac{\\min(c,\\,j + 1)}{(j + 1)\\,\\bar{x}}',
    when: (i, o) => answered(i, o) && o.cpuUtilisation !== undefined,
    numbers: (i, o) =>
      `${rounded(i.coresPerReplica)} ${i.coresPerReplica === 1 ? 'core' : 'cores'}, busy for ${share(o.cpuUtilisation ?? 0)}; mean response ${milliseconds(o.meanResponseMilliseconds ?? 0)}`,
    because:
      'With j others a request advances at 1/(j + 1) of the cores: the time of one tagged request by uniformisation [Grassmann 1977]; for other than exponential work, its first two moments.',
  },
  {
    title: 'Response time',
    formula: 'P(R > t) = P(W > t) + \\int_0^t f_W(w)\\,P(Q + X > t - w)\\,dw',
    when: answered,
    numbers: (i, o) => `${share(i.percentile)} within ${milliseconds(o.targetPercentileMilliseconds ?? 0)}`,
    because:
      'X is work and W waiting, both Gamma with their variation; Q is the queue, Allen-Cunneen’s where work is not exponential. Integrated numerically; the quantile is found by bisection.',
  },
  {
    title: 'Highest utilisation',
    formula: 'n \\ge \\frac{a}{k\\,u}',
    when: solved,
    numbers: (i, o) =>
      `${rounded(o.offeredLoad)} ÷ (${rounded(o.slotsPerReplica)} × ${share(i.maxUtilisation)}) asks for ${rounded(o.byConstraint?.utilisation ?? 0)}`,
  },
  {
    title: 'Redundancy',
    formula: 'N = z\\left\\lceil\\frac{n + f}{z - z_{\\text{lost}}}\\right\\rceil',
    when: solved,
    numbers: (i, o) =>
      `${rounded(i.zones)} × ⌈(${rounded(o.runningReplicas ?? 0)} + ${rounded(i.replicasLost)}) ÷ ${rounded(i.zones - i.zonesLost)}⌉ = ${rounded(o.replicas ?? 0)}`,
    because: 'Rounded for each zone, since a zone is lost whole.',
  },
  {
    title: 'Hottest replica, sessions pinned',
    formula: '\\rho_{\\max} = \\rho\\,(1 + s\\,z_n),\\quad z_n = \\Phi^{-1}\\left(\\tfrac{n - 3/8}{n + 1/4}\\right)',
    when: (_, o) => o.sticky.hottestUtilisation !== undefined,
    numbers: hottestLine,
    because:
      's is the spread of sessions over replicas under this balancer, z_n the place of the largest of n (Blom 1958).',
  },
  {
    title: 'Sessions cut by a deploy',
    formula: deployFormula,
    when: (_, o) => o.sessionsCutPerDeploy !== undefined,
    numbers: (i, { sessionsCutPerDeploy: sessionsCut = 0, forcedLoginsPerUser = 0 }) =>
      deployNumbers(grownSessions(questionOf(i)), { sessionsCut, forcedLoginsPerUser }),
    because: deployBecause,
  },
];

function hottestLine(inputs: Inputs, { sticky }: Outputs): string {
  const question = questionOf(inputs);
  const placed = dealing(inputs).dealsConnections ? grownConnections(question) : grownSessions(question);
  const replicas = occupiedReplicas(sticky.replicas ?? 1, placed);
  const spread = sessionSpread(inputs.balancing, replicas, placed, inputs.sessionLoadCv);
  const score = normalQuantile((replicas - 3 / 8) / (replicas + 1 / 4));
  return `${share(sticky.utilisation ?? 0)} × (1 + ${rounded(spread)} × ${rounded(score)}) = ${share(sticky.hottestUtilisation ?? 0)}`;
}
