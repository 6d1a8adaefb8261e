import type { Text } from '../words/texts.ts';
import { type Asked, type evidenceOf, NONE, UNSURE } from './asked.ts';
import type { Head } from './head.ts';
import { columns, type HopFact, type Way } from './knowledge.ts';
import type { Meeting } from './meet.ts';
import { type Refusal, seenStatuses } from './refusal.ts';

/** What one piece of what was told is worth for a candidate, and why; or that it rules it out. */
export type Weighed = { readonly worth: number; readonly because: string; readonly excludes?: boolean };
const none: Weighed = { worth: 0, because: '' };

const count = new Intl.NumberFormat('en-US');
const bytes = (value: number) => count.format(value);

export type Evidence = ReturnType<typeof evidenceOf>;
/** A hop and a way of its limits, as it is weighed. */
export type Candidate = {
  readonly hop: HopFact;
  readonly way: Way;
  readonly refusals: readonly Refusal[];
  readonly words: string;
};

/** A hop and the one that it is built on are one, for what is named and what is printed. */
const isOf = (hop: HopFact, ids: readonly string[]): boolean =>
  ids.includes(hop.id) || (hop.on !== undefined && ids.includes(hop.on));

export function byText({ hop, way }: Candidate, { said }: Evidence, texts: readonly Text[]): Weighed {
  const told = texts.filter(({ id, hops }) => said.has(id) && hops !== undefined);
  if (told.length === 0) return none;
  const own = told.filter(({ hops = [] }) => isOf(hop, hops));
  const agrees = own.find((text) => text.way === undefined || text.way === way);
  if (agrees)
    return { worth: (agrees.hops?.length ?? 1) > 3 ? 5 : 7, because: `It prints "${agrees.label ?? agrees.find[0]}".` };
  return own.length > 0
    ? { worth: -6, because: `What was read is of the way ${way === 'request' ? 'back' : 'in'}.`, excludes: true }
    : { worth: -3, because: '' };
}

/** Statuses that a limit answers with, or that a hop in front makes of it; any other says nothing about one. */
export const telling = new Set([400, 403, 408, 413, 414, 431, 494, 499, 500, 502, 503, 504, 520]);

/** Statuses that gateways and applications answer for many other reasons: that few limits have one says nothing. */
const general = new Set([400, 403, 500, 502, 503, 504]);

/** What it would have shown instead: its statuses, else the words of its row. */
function insteadOf(refusals: readonly Refusal[], words: string): string {
  const may = [...new Set(refusals.flatMap(seenStatuses))].slice(0, 2);
  if (may.length > 0) return may.join(' or ');
  return refusals.some(({ silent }) => silent) ? 'nothing' : words;
}

export function byStatus(
  { refusals, words }: Candidate,
  { said, statuses }: Evidence,
  others: ReadonlyMap<number, number>,
  isPicked: boolean,
): Weighed {
  const seen = statuses.filter((status) => telling.has(status));
  const known = refusals.filter(({ isKnown }) => isKnown);
  const may = known.flatMap(seenStatuses);
  const closes = known.some((refusal) => refusal.closes);
  if (seen.length > 0) {
    const same = seen.find((status) => may.includes(status));
    if (same !== undefined) {
      const direct = known.some(({ status }) => status === same);
      return {
        worth: (direct || isPicked ? 3 : 1.5) + (!general.has(same) && (others.get(same) ?? 9) <= 2 ? 3 : 0),
        because: direct ? `It answers ${same}.` : `It closes the connection, which shows as ${same}.`,
      };
    }
    if (known.length > 0)
      return {
        worth: -6,
        because: `It would say ${insteadOf(known, words)}, not ${seen.join(', ')}.`,
        excludes: true,
      };
  }
  const isReset = said.has('reset') || said.has('closed-by-server') || said.has('http2-refused');
  if (isReset && known.length > 0)
    return closes ? { worth: 3, because: 'It closes the connection.' } : { worth: -1, because: '' };
  const isSilent = said.has('silent') && seen.length === 0;
  if (isSilent && known.length > 0)
    return known.some(({ silent }) => silent)
      ? { worth: 4, because: 'It says nothing when it refuses.' }
      : { worth: -4, because: `It would say ${insteadOf(known, words)}.` };
  return none;
}

export function byPath({ hop }: Candidate, { path, reading }: Asked): Weighed {
  const picked = path[hop.at];
  if (picked === NONE) return { worth: -20, because: 'No such hop is on the path.', excludes: true };
  if (picked !== UNSURE)
    return picked === hop.id || picked === hop.on
      ? { worth: picked === hop.id ? 4 : 1, because: 'It is on the path.' }
      : { worth: -20, because: 'It is not on the path.', excludes: true };
  if (isOf(hop, reading.products))
    return { worth: reading.products.includes(hop.id) ? 4 : 3, because: 'It was named.' };
  // Every request begins somewhere, mostly in a browser, whatever else it passes
  return hop.at === columns[0] ? { worth: 1, because: '' } : none;
}

/** @param printed whether it prints what was read: then a lower limit than its default is set, where its default would fit */
export function byLength(meeting: Meeting | undefined, head: Head, printed: boolean): Weighed {
  if (!meeting) return none;
  const { usedBytes, limit, verdict } = meeting;
  const of = `${bytes(usedBytes)} of ${bytes(limit.value)}`;
  if (verdict === 'refused') return { worth: 6, because: `${of}: over by ${bytes(usedBytes - limit.value)}.` };
  if (verdict === 'mayRefuse') return { worth: 3, because: `About ${of}.` };
  if (verdict === 'tight') return { worth: 0.5, because: `${of}, little is left.` };
  if (!head.isWhole && !head.isRead) return none;
  return printed
    ? { worth: -1, because: `${of} would fit its default: a lower limit is set, or the paste is not all of it.` }
    : { worth: -6, because: `${of} fit.`, excludes: true };
}

export function bySaying({ way, refusals }: Candidate, { said }: Evidence): Weighed {
  const has = (...ids: readonly string[]) => ids.filter((id) => said.has(id)).length;
  const worth =
    way === 'response'
      ? 1.5 * has('login', 'response-side') - has('clean-browser')
      : 1.5 * has('clean-browser') + 0.5 * has('some-users', 'many-groups') - 0.5 * has('response-side');
  const drops = refusals.some(({ silent }) => silent) && has('logged-out', 'silent') > 0 ? 1 : 0;
  return { worth: worth + 0.5 * has('upload-header') + drops, because: '' };
}
