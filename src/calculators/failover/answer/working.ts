import type { Step } from '../../../kit/declare/define.ts';
import { exact, milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { deployOf } from '../../../models/resilience/failover/events.ts';
import { exposedBy } from '../../../models/resilience/failover/losses.ts';
import { deployBecause, deployFormula, deployNumbers } from '../../deploy-working.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

const seconds = (value: number): string => milliseconds(value * 1000);
const inReplicas = ({ placement }: Inputs) => exposedBy[placement].sessionsInReplicas;
const inStore = ({ placement }: Inputs) => exposedBy[placement].storeInPath;

/** The working: each formula, and the same line with the reader's numbers. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Sessions that a crash takes',
    formula: 'K = \\frac{m}{n}, \\qquad \\frac{m}{n} \\cdot n f = m f \\text{ a year}',
    numbers: (i, o) =>
      `${exact(i.activeSessions)} ÷ ${exact(i.replicas)} = ${rounded(o.events[0]?.sessionsLost ?? 0)}; ${exact(i.crashesPerReplicaYear)} crashes of each a year: ${rounded(o.sessionsLostPerYear.crash)}`,
    because: 'More replicas crash more often and take less each: the year’s loss does not depend on their number.',
    when: inReplicas,
  },
  {
    title: 'Sessions that a deploy cuts',
    formula: deployFormula,
    numbers: (i, o) =>
      `${deployNumbers(i.activeSessions, deployOf(i))}; ${rounded(o.events[3]?.perYear ?? 0)} deploys a year: ${rounded(o.sessionsLostPerYear.deploy)}`,
    because: deployBecause,
    when: inReplicas,
  },
  {
    title: 'A store failover',
    formula:
      '\\lambda D \\text{ requests that fail or wait}, \\quad w L \\text{ writes}, \\quad \\tfrac{m}{T} L \\text{ sessions}',
    numbers: (i, o) =>
      `${exact(i.peakRequestsPerSecond)}/s × ${seconds(i.storeFailoverSeconds)}: ${rounded(o.events[2]?.requestsFailed ?? 0)} requests fail; ${rounded(o.events[2]?.writesLost ?? 0)} writes and ${rounded(o.events[2]?.sessionsLost ?? 0)} sessions of the lag`,
    because: 'As many sessions begin as end: m ÷ T a second. A synchronous store has no lag.',
    when: inStore,
  },
  {
    title: 'Load of the survivors',
    formula: "u' = u\\,\\frac{n}{n-1} \\quad \\text{or} \\quad u\\,\\frac{z}{z-1}",
    numbers: (i, { survivorUtilisation: { crash, zone } }) =>
      `${share(i.utilisation)} becomes ${crash === undefined ? 'nothing, the only replica is gone' : share(crash)} after a crash, ${zone === undefined ? 'nothing' : share(zone)} after a zone loss`,
  },
  {
    title: 'Reconnect storm',
    formula: '\\frac{K}{W} \\text{ a second}, \\qquad W \\ge \\frac{K}{H\\,(n - n_{\\text{lost}})}',
    numbers: (i, o) =>
      `${rounded(o.reconnectsPerSecond)}/s over ${seconds(i.reconnectSpreadSeconds)}${o.spreadNeededSeconds === undefined ? '' : `; the survivors admit them in ${seconds(o.spreadNeededSeconds)}`}`,
    because:
      'After the largest loss that leaves something. Backoff with full jitter spreads the first try over its base, not its cap.',
  },
  {
    title: 'Backlog',
    formula: "t = D\\,\\frac{u'}{1 - u'}",
    numbers: (i, o) =>
      inStore(i)
        ? `${seconds(i.storeFailoverSeconds)} × ${exact(i.utilisation)} ÷ ${rounded(1 - i.utilisation)} = ${seconds(o.backlogSeconds ?? 0)}`
        : `the lost part’s requests, sent again: ${seconds(o.backlogSeconds ?? 0)}`,
    because: 'What queues in D seconds drains at the capacity that is left over.',
    when: (i, o) => o.backlogSeconds !== undefined && (!inStore(i) || i.storeOutage === 'wait'),
  },
  {
    title: 'Availability',
    formula:
      "A = (1 - \\beta q)\\,\\sum_{i \\ge k} \\binom{n}{i} (1 - q')^i\\, q'^{\\,n-i} \\cdot A_{\\text{store}}, \\quad q' = (1-\\beta)\\,q",
    numbers: (i, o) =>
      `${exact(o.replicasNeeded)} of ${exact(i.replicas)} replicas needed: ${o.availability.parts
        .map(({ part, minutesPerYear }) => `${partWords[part]} ${seconds(minutesPerYear * 60)}`)
        .join(', ')} a year; together ${seconds(o.availability.minutesPerYear * 60)}`,
    because:
      'k replicas carry the load. The share β of a replica’s downtime hits all at once, so more replicas do not help against it. A store on the path is in series.',
  },
];

/** What each factor of the availability stands for. */
const partWords = {
  replicas: 'too few replicas',
  together: 'all at once',
  store: 'the store',
} as const satisfies Readonly<Record<Outputs['availability']['parts'][number]['part'], string>>;
