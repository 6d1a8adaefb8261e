import type { Text } from '../words/texts.ts';
import { type Asked, evidenceOf } from './asked.ts';
import type { Cause } from './causes/cause.ts';
import { causes } from './causes/causes.ts';
import { type Beside, headOf } from './head.ts';
import type { HopFact, Knowledge, LimitFact, Way } from './knowledge.ts';
import { type Meeting, meet } from './meet.ts';
import { oftenMet } from './often-met.ts';
import { refusalOf } from './refusal.ts';
import { byLength, byPath, bySaying, byStatus, byText, type Evidence, telling } from './weigh.ts';

export type Likelihood = 'likely' | 'possible' | 'excluded';

/** One explanation, with what speaks for it. */
export type Rank = {
  /** "nginx response" for a hop and a way, else the id of a cause. */
  readonly id: string;
  readonly score: number;
  readonly likelihood: Likelihood;
  readonly because: string;
  /** Something that was told speaks against it. */
  readonly isDoubted: boolean;
  readonly hop?: HopFact;
  readonly way?: Way;
  readonly meeting?: Meeting;
  readonly cause?: Cause;
};

export type Surroundings = { readonly knowledge: Knowledge; readonly texts: readonly Text[]; readonly beside: Beside };

/** Whether anything told is about a length at all: a status of refusal, a text of a hop, a length over a limit. */
const isAboutSize = ({ said, statuses }: Evidence, texts: readonly Text[], refused: boolean): boolean =>
  refused ||
  statuses.some((status) => telling.has(status)) ||
  texts.some(({ id, hops }) => hops !== undefined && said.has(id)) ||
  ['upload-header', 'reset', 'http2-refused', 'silent', 'closed-by-server'].some((id) => said.has(id));

/** What a hop is worth where nothing was told that is about sizes: less than any sign that was understood. */
const MOST_BESIDE = 0.9;

type Weighted = Omit<Rank, 'likelihood'>;

const LIKELY = 5;
const CLOSE = 0.6;

function likelihoodOf({ score, isDoubted }: Weighted, best: number): Likelihood {
  if (score <= 0) return 'excluded';
  return !isDoubted && score >= LIKELY && score >= CLOSE * best ? 'likely' : 'possible';
}

/** As much as most hops have room for; a limit far above it is met by few. */
const USUAL_BYTES = 8192;
const MOST_ROOMY = 2;

/** How unlikely a hop is to be met where no length was told, by the lowest of its limits. */
function roominess(limits: readonly LimitFact[]): number {
  const lowest = Math.min(...limits.map(({ value }) => value));
  return Math.min(MOST_ROOMY, Math.max(0, Math.log2(lowest / USUAL_BYTES) / 4));
}

function sizes(asked: Asked, evidence: Evidence, { knowledge, texts, beside }: Surroundings): readonly Weighted[] {
  const heads = {
    request: headOf(asked.reading, 'request', beside),
    response: headOf(asked.reading, 'response', beside),
  };
  const candidates = [...knowledge.hops.values()].flatMap((hop) =>
    (['request', 'response'] as const).flatMap((way) => {
      const limits = knowledge
        .limitsOf(hop.id)
        .filter((limit) => limit.way === way && limit.counts !== 'fields' && !refusalOf(limit.refusal).splits);
      const spoken = limits.filter(
        ({ protocol }) => protocol === 'both' || protocol === (asked.reading.protocol ?? 'http1'),
      );
      const meant = spoken.length > 0 && !evidence.said.has('http2-refused') ? spoken : limits;
      return limits.length > 0
        ? [
            {
              hop,
              way,
              limits,
              refusals: meant.map(({ refusal }) => refusalOf(refusal)),
              words: limits[0]?.refusal ?? '',
            },
          ]
        : [];
    }),
  );
  const others = new Map<number, number>();
  for (const { refusals } of candidates)
    for (const status of new Set(refusals.flatMap(({ status: own }) => own ?? [])))
      others.set(status, (others.get(status) ?? 0) + 1);
  return candidates.map((candidate) => {
    const { hop, way, limits } = candidate;
    const meeting = meet(limits, heads[way], asked.reading.protocol ?? 'http1');
    const byPicked = byPath(candidate, asked);
    const byPrinted = byText(candidate, evidence, texts);
    const weighed = [
      byPrinted,
      byStatus(candidate, evidence, others, byPicked.worth > 0),
      byLength(meeting, heads[way], byPrinted.worth > 0),
      byPicked,
      bySaying(candidate, evidence),
    ];
    const about = isAboutSize(evidence, texts, meeting?.verdict === 'refused');
    const before = (oftenMet.get(hop.id) ?? 0) - (meeting ? 0 : roominess(limits));
    const sum = weighed.reduce((worth, one) => worth + one.worth, before);
    const against = weighed.filter(({ excludes }) => excludes);
    const reasons = (against.length > 0 ? against : weighed.filter(({ worth }) => worth > 0))
      .map(({ because }) => because)
      .filter((because) => because !== '');
    return {
      id: `${hop.id} ${way}`,
      score: about ? sum : Math.min(sum, MOST_BESIDE),
      because: [...new Set(reasons)].join(' '),
      isDoubted: against.length > 0,
      hop,
      way,
      ...(meeting && { meeting }),
    };
  });
}

/** So many single words of a cause are a hint, worth so much each, and never as much as a sentence that was understood. */
const HINTS = 2;
const HINT = 0.8;
const MOST_HINTED = 3.5;

function weighCause(cause: Cause, { said, statuses }: Evidence): Weighted {
  const met = cause.signs.filter(
    ({ all, but = [] }) => all.every((id) => said.has(id)) && !but.some((id) => said.has(id)),
  );
  const seen = statuses.filter((status) => telling.has(status));
  const agrees = cause.statuses && seen.some((status) => cause.statuses?.includes(status));
  const contradicts = cause.statuses && seen.length > 0 && !agrees;
  const hints = cause.words.split(' ').filter((word) => said.has(`word-${word}`)).length;
  const understood = met.reduce((worth, sign) => worth + sign.worth, 0);
  const hinted = hints >= HINTS ? HINT * hints : 0;
  const score =
    Math.max(understood, Math.min(hinted, MOST_HINTED)) +
    0.1 * hints +
    (met.length > 0 && agrees ? 1 : 0) -
    (contradicts ? 4 : 0);
  return {
    id: cause.id,
    score,
    because: contradicts ? `It would not show as ${seen.join(', ')}.` : cause.answer.replaceAll('**', ''),
    isDoubted: contradicts === true,
    cause,
  };
}

/** Explanations of what was told, best first; what is excluded stands last, with its reason. */
export function rank(asked: Asked, surroundings: Surroundings): readonly Rank[] {
  const evidence = evidenceOf(asked);
  const all = [...sizes(asked, evidence, surroundings), ...causes.map((cause) => weighCause(cause, evidence))];
  const sorted = all.toSorted((one, other) => other.score - one.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.map((one) => ({ ...one, likelihood: likelihoodOf(one, best) }));
}
