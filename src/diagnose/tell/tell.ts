import { exact } from '../../kit/say/format.ts';
import type { Asked } from '../rank/asked.ts';
import { evidenceOf } from '../rank/asked.ts';
import type { Head } from '../rank/head.ts';
import type { HopFact, LimitFact } from '../rank/knowledge.ts';
import type { Meeting } from '../rank/meet.ts';
import { type Rank, rank, type Surroundings } from '../rank/rank.ts';
import { isRecognised } from '../read/reading.ts';
import { chips } from '../words/chips.ts';
import { leadLink } from './links.ts';
import { mayRefuse, pathOf } from './path.ts';
import { proofOf } from './proof.ts';
import { droppedWords, readRows, saidLabels } from './read-rows.ts';
import type { OtherRank, Proportion, Told } from './told.ts';
import { waysOut } from './ways-out.ts';
import { amount, countedWords, directions, howKnown, nameOf } from './words.ts';

const MOST_OTHERS = 4;
/** Less than a sign that was understood is no answer. */
const UNDERSTOOD = 1;

/** What was chosen and recognised: chips, texts and statuses, each once. */
function sawOf({ reading, chips: picked }: Asked, { texts }: Surroundings): readonly string[] {
  const labels = picked.flatMap((id) => chips.get(id)?.label ?? []);
  const said = saidLabels(reading, texts);
  const statuses = reading.statuses.map(String).filter((status) => !labels.some((label) => label.startsWith(status)));
  return [...new Set([...labels, ...statuses, ...said])].slice(0, 8);
}

const rankLabel = ({ hop, way, cause, id }: Rank): string =>
  hop && way ? `${nameOf(hop)}, ${directions[way]}` : (cause?.label ?? id);

/** What stands behind the first: others of the ranking, and one that is excluded with its reason. One that is built on what stands there already says nothing new. */
function othersOf(all: readonly Rank[]): readonly OtherRank[] {
  const seen = new Set<string>();
  const different = all.filter(({ hop, way, id }) => {
    const family = hop && way ? `${hop.on ?? hop.id} ${way}` : id;
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
  const [, ...rest] = different;
  const open = rest.filter(({ likelihood, score }) => likelihood !== 'excluded' && score > 0.5);
  const excluded = rest.filter(
    ({ likelihood, because, hop }) =>
      likelihood === 'excluded' && hop && because !== '' && !/on the path/.test(because),
  );
  const shown = [...open.slice(0, MOST_OTHERS - 1), ...excluded.slice(0, 1)];
  return shown.map((one) => ({ id: one.id, label: rankLabel(one), likelihood: one.likelihood, because: one.because }));
}

/** What a size is of, as the subject of the answer. */
function subjectOf(limit: LimitFact, meeting: Meeting | undefined, both: boolean): string {
  if (limit.counts === 'head')
    return limit.way === 'response'
      ? 'the response that sets the session has a head'
      : both
        ? 'the Cookie and the Authorization line together make a head'
        : 'the request has a head';
  if (limit.counts === 'field' || limit.counts === 'encoded')
    return `the ${meeting?.line?.label.split(' ')[0] || 'longest'} line has`;
  return `the ${countedWords(limit)} has`;
}

function answerOf(
  hop: HopFact,
  limit: LimitFact,
  meeting: Meeting | undefined,
  both: boolean,
  isLikely: boolean,
): string {
  const name = nameOf(hop);
  const verb = /^split/.test(limit.refusal) ? 'cuts' : 'refuses';
  const start = `**${name}** ${isLikely ? '' : 'may be what '}${verb} it **${directions[limit.way]}**`;
  const of = subjectOf(limit, meeting, both)
    .replace(/ a head$/, ' a head of')
    .replace(/ has$/, ' has');
  if (meeting && meeting.usedBytes > limit.value)
    return `${start}: ${of} **${amount(meeting.usedBytes, limit)}**, and ${limit.counts === 'fields' ? `field ${exact(limit.value + 1)}` : `**byte ${exact(limit.value + 1)}**`} is one too many.`;
  if (meeting?.verdict === 'mayRefuse')
    return `${start}: ${of} about **${amount(meeting.usedBytes, limit)}**, and **byte ${exact(limit.value + 1)}** is one too many.`;
  return `${start}: its ${countedWords(limit)} may have **${amount(limit.value, limit)}**, and **byte ${exact(limit.value + 1)}** is one too many.`;
}

/** Bytes that end a name and a line, which some servers do not count in a whole head. */
const ENDS_OF_A_FIELD = 4;

function sureOf(hop: HopFact, limit: LimitFact, meeting: Meeting | undefined, head: Head, because: string): string {
  const basis = `the limit is ${nameOf(hop)}’s default, ${howKnown(limit)}`;
  if (!meeting) return `From what you see alone: nothing that you pasted holds a length; ${basis}. ${because}`;
  const over = meeting.usedBytes - limit.value;
  const isOfHead = limit.counts === 'head';
  if (over > 0 && (head.isWhole || !isOfHead))
    return isOfHead && over <= ENDS_OF_A_FIELD * (head.fields + 1)
      ? `Close to the byte: the lengths were in what you pasted, but some servers count names and values and no ends of lines; ${basis}.`
      : `Certain to the byte: the lengths were in what you pasted, ${basis}.`;
  return `Close to the byte: what you pasted holds the lengths of cookies and tokens, what stands beside them is what a browser usually sends; ${basis}. ${because}`;
}

function proportionOf(
  { counts, value, way }: LimitFact,
  meeting: Meeting,
  parts: Proportion['parts'],
  isOver: boolean,
): Proportion | undefined {
  if (counts !== 'head' || parts.length === 0) return undefined;
  const title = isOver ? 'The refused head, in proportion' : `The ${way} head, in proportion`;
  return { title, parts: parts.filter(({ bytes }) => bytes > 0), total: meeting.usedBytes, limit: value };
}

/** A diagnosis in words and numbers. */
export function tell(asked: Asked, surroundings: Surroundings & { readonly storeUsdPerMonth: number }): Told {
  const { knowledge, texts, beside, storeUsdPerMonth } = surroundings;
  const { reading } = asked;
  const common = { saw: sawOf(asked, surroundings), read: readRows(reading, texts), dropped: droppedWords(reading) };
  const none = { ...common, sure: '', others: [], ways: [], leads: [] };
  const evidence = evidenceOf(asked);
  if (!isRecognised(reading) && evidence.said.size === 0 && evidence.statuses.length === 0)
    return {
      ...none,
      outcome: 'nothing',
      answer: 'Nothing in it was recognised: no status, no head, no cookie and no words of an error.',
    };
  const all = rank(asked, surroundings);
  const [first] = all;
  const others = othersOf(all);
  if (!first || first.score < UNDERSTOOD) {
    const { hops, meetings } = pathOf(asked, { knowledge, beside });
    const tightest = meetings
      .flatMap(({ meetings: { request, response }, hop }) =>
        [request, response].flatMap((meeting) => (mayRefuse(meeting) && hop ? [{ hop, meeting }] : [])),
      )
      .toSorted(
        (one, other) =>
          other.meeting.usedBytes / other.meeting.limit.value - one.meeting.usedBytes / one.meeting.limit.value,
      )[0];
    const answer = tightest
      ? `**Nothing that is known of this path refuses it.** The tightest is ${nameOf(tightest.hop)}, ${directions[tightest.meeting.limit.way]}: ${exact(tightest.meeting.usedBytes)} of ${amount(tightest.meeting.limit.value, tightest.meeting.limit)}.`
      : '**What you tell fits nothing that is known here.** Add a status or a line of a log, name a product of the path, or pick what you see.';
    return { ...none, outcome: 'fits', answer, others, path: { hops, caption: caption } };
  }
  if (first.cause) {
    const { answer, test, leads } = first.cause;
    return { ...common, outcome: 'cause', answer, sure: '', proof: test, others, ways: [], leads: leads.map(leadLink) };
  }
  const { hop, way } = first;
  if (!hop || !way) return { ...none, outcome: 'nothing', answer: '' };
  const limits = knowledge.limitsOf(hop.id).filter((limit) => limit.way === way && limit.counts !== 'fields');
  const status = evidence.statuses[0];
  const { hops, meetings, screen } = pathOf(asked, {
    knowledge,
    beside,
    refusing: { hop, way },
    ...(status !== undefined && { status }),
  });
  const here = meetings.find(({ hop: own }) => own === hop);
  const meeting = here?.meetings[way];
  const limit = meeting?.limit ?? limits[0];
  const head = here?.heads[way];
  if (!limit || !head) return { ...none, outcome: 'nothing', answer: '' };
  const carriers = new Set(head.parts.map(({ field }) => field));
  const both = carriers.has('cookie') && carriers.has('authorization');
  const onTheWay = meetings.flatMap(({ hop: other, meetings: met }) => {
    const its = met[way];
    return other && other !== hop ? [{ hop: other, ...(mayRefuse(its) && { meeting: its }) }] : [];
  });
  const proportion = meeting && proportionOf(limit, meeting, head.parts, meeting.usedBytes > limit.value);
  return {
    ...common,
    outcome: 'refused',
    answer: answerOf(hop, limit, meeting, both, first.likelihood === 'likely'),
    sure: sureOf(hop, limit, meeting, head, first.because),
    path: { hops, caption, ...(screen && { screen }) },
    ...(proportion && { proportion }),
    proof: proofOf(hop, limit, meeting),
    others,
    ways: waysOut({ hop, limit, head, others: onTheWay, reading, storeUsdPerMonth, ...(meeting && { meeting }) }),
    leads: [],
  };
}

const caption =
  'Above the hops the request goes in, below them the response comes back. Every bar is drawn against that hop’s own limit, so that the ticks stand in line. Hollow or dashed: not reached.';
