/** Sentences about a decision, the same on the page, in the record and at a terminal. Plain text; readers' names are theirs to escape. */
import type { Field } from '../../kit/declare/field.ts';
import { milliseconds, rounded, show, showInput, usd } from '../../kit/say/format.ts';
import { itemFields } from '../ask/item.ts';
import { workloadFields } from '../ask/workload.ts';
import { type PlacementId, traitsOf } from '../judge/catalogue.ts';
import { type Choice, CLOSE, type Excluded, type Option } from '../judge/choose.ts';
import { type Flip, REACH, STEPS } from '../judge/flips.ts';
import type { Recommendation } from '../judge/recommend.ts';

export const titleOf = (id: PlacementId): string => traitsOf(id).title;

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
/** A title inside a sentence: "single owner by key, …". */
export const inSentence = (id: PlacementId): string => lower(titleOf(id));

export const routingWords = {
  any: 'any replica',
  client: 'the replica that the client is pinned to',
  key: 'the one owner of its key',
} as const;

/** The placement with its refinements: "Durable store, with an idempotency key in the same transaction". */
export const placed = ({ best, variants }: Recommendation): string =>
  best ? [titleOf(best.id), ...variants.map(({ words }) => words)].join(', ') : 'No placement';

/** The answer in a sentence; **bold** marks what decides. */
export function answerOf(made: Recommendation): string {
  const { item, rates, best, outcome, near } = made;
  if (!best) return `**Nowhere yet** for ${item.name}. ${verdictOf(made)}`;
  const close =
    outcome === 'close'
      ? `; ${listed(near.map(({ id }) => inSentence(id)))} ${near.length > 1 ? 'come' : 'comes'} within a tenth of it`
      : '';
  return `${keptWords(item.name, best.id)}: ${physically(best)}**${usd(best.totalUsdPerMonth)}** a month in all by ${rates}${close}.`;
}
/** What is paid and waited for, before any rate: "**$22** a month paid and **5.57 ms** added at p99; ". Empty where both are nothing. */
function physically({ costs }: Option): string {
  const parts = [
    ...(costs.usdPerMonth > 0 ? [`**${usd(costs.usdPerMonth)}** a month paid`] : []),
    ...(costs.addedP99Milliseconds > 0 ? [`**${milliseconds(costs.addedP99Milliseconds)}** added at p99`] : []),
  ];
  return parts.length > 0 ? `${listed(parts)}; ` : '';
}
/** "Keep the cart in **a shared cache**". */
export const keptWords = (name: string, id: PlacementId): string => `Keep the ${name} ${traitsOf(id).kept}`;

const aMonth = (value: number): string => `${usd(value)} a month`;

/** How clear it is, in a sentence. */
export function verdictOf({ outcome, rates, choice, best, near }: Recommendation): string {
  switch (outcome) {
    case 'unserved':
      return 'No placement that the rules leave can serve this load in time: there is nothing to decide before the service is changed.';
    case 'contradiction':
      return 'The requirements contradict each other: every placement is excluded. Relax one of them.';
    case 'only':
      return 'No rule leaves another placement.';
    case 'close':
      return `By ${rates} it costs least, but there is no clear winner: ${listed(near.map(({ id }) => inSentence(id)))} ${near.length > 1 ? 'are' : 'is'} within a tenth of it.`;
    case 'clear': {
      const [, second] = choice.options;
      return second && best && choice.margin !== undefined
        ? `By ${rates} it costs ${rounded(Math.round(choice.margin * 100))}% less than the runner-up, ${inSentence(second.id)}${inMoneyAlone(best, second)}.`
        : '';
    }
  }
}

/** Said where the money that is paid would not decide it: what the rates add to it does. */
const inMoneyAlone = ({ costs: { usdPerMonth } }: Option, second: Option): string =>
  usdPerMonth <= second.costs.usdPerMonth * (1 - CLOSE)
    ? ''
    : `; it rests on those rates, since what is paid is ${aMonth(usdPerMonth)} against ${usd(second.costs.usdPerMonth)}`;

/** Why this one: the cost that carries the comparison with the runner-up. */
export function whyBest({ best, choice, forcedBy, item }: Recommendation): readonly string[] {
  if (!best) return [];
  const [, second] = choice.options;
  const out: string[] = [];
  if (item.derivable && traitsOf(best.id).way === 'nothing')
    out.push('It can be derived again: what is not kept cannot be lost, stolen or stale.');
  if (forcedBy && forcedBy.length > 0)
    out.push(`A replica has to hold it. ${forcedBy.map(({ reason }) => reason).join(' ')}`);
  else if (forcedBy) out.push('A replica holds it because that costs much less; no rule forces it.');
  if (!second) out.push(...new Set(decisiveRules(choice).map(({ reason }) => reason)));
  else {
    const saved = (Object.keys(best.worth) as (keyof typeof best.worth)[])
      .map((name) => ({ name, usd: second.worth[name] - best.worth[name] }))
      .filter(({ usd: value }) => value > 0.5)
      .sort((a, b) => b.usd - a.usd);
    const top = saved[0];
    if (top)
      out.push(
        `The largest difference to ${inSentence(second.id)} is in ${criterionWords[top.name]}: ${differenceWords[top.name](best, second)}.`,
      );
  }
  return out;
}

/** The rules that excluded most, where only one placement is left. */
function decisiveRules({ excluded }: Choice) {
  const counts = new Map<string, { reason: string; count: number }>();
  for (const { by } of excluded)
    for (const { id, reason } of by) counts.set(id, { reason, count: (counts.get(id)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 2);
}

const criterionWords = {
  money: 'bytes, stores and replicas',
  delay: 'added delay',
  losses: 'what events take',
  exposure: 'exposure',
  components: 'parts to operate',
} as const;

const against =
  (of: (option: Option) => string) =>
  (best: Option, second: Option): string =>
    `${of(best)} against ${of(second)}`;
const added = ({ costs }: Option) => (costs.components.length === 0 ? 'nothing' : listed(costs.components));

const differenceWords: { readonly [C in keyof typeof criterionWords]: (best: Option, second: Option) => string } = {
  money: against(({ costs }) => aMonth(costs.usdPerMonth)),
  delay: against(({ costs }) => `${milliseconds(costs.addedP99Milliseconds)} at p99`),
  losses: against(
    ({ costs: { losses } }) => `${rounded(losses.perYear.sessions + losses.perYear.writes)} sessions and writes a year`,
  ),
  exposure: against(({ costs }) => show(costs.exposureSeconds, 'seconds')),
  components: (best, second) => `it adds ${added(best)}, and ${inSentence(second.id)} adds ${added(second)}`,
};

/** Why a placement is out. */
export const exclusionLine = ({ by, unserved }: Excluded): string =>
  unserved
    ? 'No number of replicas or store nodes serves the load this way.'
    : by.map(({ reason }) => reason).join(' ');

const fieldOf = ({ of, input }: Flip): Field | undefined =>
  (of === 'item'
    ? (itemFields as Readonly<Record<string, Field>>)
    : (workloadFields as Readonly<Record<string, Field>>))[input];
const shown = (flip: Flip, value: unknown): string => {
  const field = fieldOf(flip);
  if (typeof value === 'number' && field && 'unit' in field) return show(value, field.unit);
  return field ? showInput(field, value) : String(value);
};

/** One flip in a sentence, its label as the reader's form has it. */
export function flipLine(flip: Flip): string {
  const field = fieldOf(flip);
  if (flip.kind === 'choice')
    return `${flip.label}${field?.group === 'runs' ? ' runs already' : ''}: ${shown(flip, flip.to)}. Then ${inSentence(flip.winner)}.`;
  if (flip.from === undefined && field && 'max' in field && flip.to === field.max)
    return `${flip.label}: asked for at all. Then ${inSentence(flip.winner)}.`;
  const from = flip.from === undefined ? 'not asked' : shown(flip, flip.from);
  const back = flip.backAt === undefined ? '' : ` It flips back at about ${shown(flip, flip.backAt)}.`;
  return `${flip.label}: ${from} to ${shown(flip, flip.to)}. Then ${inSentence(flip.winner)}.${back}`;
}

/** What a search for flips can miss. */
export const flipResolution = `Each input was changed alone, in ${STEPS} steps up to ${REACH.toLocaleString('en-GB')} times larger and smaller inside its range, and the first crossing narrowed to one part in a thousand. What lasts for less than a step can be missed.`;
