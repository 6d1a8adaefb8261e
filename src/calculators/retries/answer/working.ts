import type { Step } from '../../../kit/declare/define.ts';
import { bytes, exact, milliseconds, rounded, share } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

const small = (value: number) => exact(Number(value.toPrecision(4)));

/** The working: each formula, and the same line with the reader's numbers. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Attempts for a request',
    formula: 'A = \\prod_{i=1}^{L} \\frac{1 - q_i^{\\,r}}{1 - q_i},\\quad q_L = q,\\; q_{i-1} = q_i^{\\,r}',
    numbers: (i, o) =>
      `q = ${share(i.failureShare)}, r = ${exact(i.attemptsPerLayer)}, L = ${exact(i.layers)}: A = ${small(o.amplification)}; if every hop failed with that chance by itself, ${small(o.amplificationEveryHop)}`,
    because:
      'The service at the bottom fails, every layer above retries; a layer passes on only what failed r times. With a budget b a factor is at most 1 + b.',
  },
  {
    title: 'When all attempts fail',
    formula: 'A_{\\max} = r^L',
    when: (i) => i.retryBudgetShare === undefined,
    numbers: (i, o) => `${exact(i.attemptsPerLayer)}^${exact(i.layers)} = ${rounded(o.worstAmplification)}`,
  },
  {
    title: 'When all attempts fail',
    formula: 'A_{\\max} = \\min(r,\\, 1 + b)^L',
    when: (i) => i.retryBudgetShare !== undefined,
    numbers: (i, o) =>
      `min(${exact(i.attemptsPerLayer)}, 1 + ${exact(i.retryBudgetShare ?? 0)})^${exact(i.layers)} = ${small(o.worstAmplification)}`,
  },
  {
    title: 'Metastable from',
    formula: '\\lambda_{\\text{low}} = \\frac{c}{A_{\\max}\\,\\tau}',
    numbers: (i, o) =>
      `${exact(i.slots)} ÷ (${small(o.worstAmplification)} × ${milliseconds(i.serviceMilliseconds)}) = ${rounded(o.metastableAboveRequestsPerSecond)}/s`,
    because:
      'If all attempts time out, A_max of them a request fill the slots forever from this rate on. [Bronson et al. 2021]',
  },
  {
    title: 'Collapse from',
    formula:
      '\\lambda_{\\text{high}} = \\max_{x < c} \\frac{x}{A(q(x))\\,\\tau},\\quad q(x) = 1 - (1 - f)\\,(1 - P(R > T \\mid x))',
    numbers: (_, o) => `${rounded(o.collapseAboveRequestsPerSecond)}/s`,
    because:
      'x is the load of all attempts in erlangs, P(R > T) the share that outlasts the time-out in M/M/c. Found by search: more attempts at first serve more requests, then fewer.',
  },
  {
    title: 'The healthy state',
    formula: 'x = a\\,A(q(x)),\\quad a = \\lambda\\tau',
    when: (_, { utilisation }) => utilisation !== undefined,
    numbers: (i, o) =>
      `a = ${rounded(o.offeredLoad)} erlangs gives ${rounded(o.effectiveRequestsPerSecond ?? 0)} attempts/s on ${exact(i.slots)} slots: ${share(o.utilisation ?? 0)}`,
    because: 'The least solution: requests, attempts and time-outs agree with each other.',
  },
  {
    title: 'The spike that tips it',
    formula:
      '\\lambda_{\\text{spike}} = \\frac{c + V\\tau / D}{\\tau},\\quad V = c\\,\\max(0,\\, T/\\tau + \\ln q^{*}),\\quad a\\,A(q^{*}) = c',
    when: (_, { triggerRequestsPerSecond }) => triggerRequestsPerSecond !== undefined,
    numbers: (i, o) => `over D = ${exact(i.spikeSeconds)} s: ${rounded(o.triggerRequestsPerSecond ?? 0)}/s`,
    because: 'A queue of V requests delays so many attempts past the time-out that their retries alone fill the slots.',
  },
  {
    title: 'How long something may retry',
    formula: 'H = r\\,T + \\sum_{i=0}^{r-2} \\min(\\text{cap},\\, b\\,2^i)',
    numbers: (i, o) =>
      `one layer ${milliseconds(o.retryHorizonMilliseconds)} (${milliseconds(o.meanRetryHorizonMilliseconds)} on average), ${exact(i.layers)} nested ${milliseconds(o.chainHorizonMilliseconds)}`,
    because: 'Backoff and jitter do not move the borders above: they bound the wave after a common failure, and this.',
  },
  {
    title: 'Key store',
    formula: 'K = 3600\\,W\\,h,\\quad M = K\\,b(K)',
    numbers: (i, o) =>
      `${rounded(i.writesPerSecond)}/s × 3,600 × ${exact(i.retentionHours)} h = ${rounded(o.keyEntries)} keys × ${rounded(o.bytesPerKey)} bytes = ${bytes(o.keyStoreBytes)}`,
    because: 'Bytes a key as in the session-store calculator, upstream build, with expiry and the table at that count.',
  },
  {
    title: 'Duplicates',
    formula: 'd = A\\,(1 - p + p\\,g) - 1 + P(\\text{no effect})',
    numbers: (_, o) =>
      `${small(o.duplicatesPerWrite)} a write, ${rounded(o.duplicatesPerYear.without)} a year; with keys ${o.duplicatesPerYear.with === undefined ? 'no promise' : rounded(o.duplicatesPerYear.with)}`,
    because:
      'p of the attempts fail, a share g of those had taken effect. With keys only those repeat that a failover forgot: failovers × writes × lag × d.',
  },
];
