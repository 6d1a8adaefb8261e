import { exact } from '../../kit/say/format.ts';
import { type Asked, NONE, UNSURE } from '../rank/asked.ts';
import { type Beside, DOUBT_BYTES, type Head, headOf, passedOn } from '../rank/head.ts';
import { type Column, columns, type HopFact, type Knowledge, type Way } from '../rank/knowledge.ts';
import { type Meeting, meet } from '../rank/meet.ts';
import { refusalOf } from '../rank/refusal.ts';
import type { HopCell, PathHop, Screen } from './told.ts';
import { countedWords, nameOf } from './words.ts';

/** What a column is called over the name of its product. */
export const roles: Readonly<Record<Column, string>> = {
  client: 'Browser or client',
  cdn: 'CDN',
  balancer: 'Load balancer',
  proxy: 'Ingress or proxy',
  server: 'Server',
  library: 'Framework, library',
};

/** The hop that refuses, and on which way. */
export type Refusing = { readonly hop: HopFact; readonly way: Way };

/** A hop of the path, or that there is none, or that nobody knows. */
type Placed = { readonly column: Column; readonly hop?: HopFact; readonly isNone: boolean };

/** Which hop stands in each column: what was picked, else what refuses, else what was named. Requests come from a browser unless something else is said. */
function placed({ path, reading }: Asked, { hops }: Knowledge, refusing: Refusing | undefined): readonly Placed[] {
  return columns.map((column) => {
    const picked = path[column];
    if (picked === NONE) return { column, isNone: true };
    const named = reading.products.map((id) => hops.get(id)).find((hop) => hop?.at === column);
    const first = column === columns[0] ? [...hops.values()].find(({ at }) => at === column) : undefined;
    const refuses = refusing?.hop.at === column ? refusing.hop : undefined;
    const hop = picked === UNSURE ? (refuses ?? named ?? first) : hops.get(picked);
    return { column, isNone: false, ...(hop && { hop }) };
  });
}

/** A limit held against the head as it arrives there. */
type Met = Placed & {
  readonly meetings: Readonly<Record<Way, Meeting | undefined>>;
  readonly heads: Readonly<Record<Way, Head>>;
};

/** Heads grow on the way: what a hop adds arrives at those behind it. */
function met(hops: readonly Placed[], asked: Asked, knowledge: Knowledge, beside: Beside): readonly Met[] {
  const protocol = asked.reading.protocol ?? 'http1';
  const along = (way: Way, order: readonly Placed[]) => {
    let head = headOf(asked.reading, way, beside);
    return new Map(
      order.map((place) => {
        const here = head;
        const added = place.hop?.adds?.[way] ?? 0;
        if (place.hop) head = passedOn(head, added, nameOf(place.hop));
        return [place.column, here] as const;
      }),
    );
  };
  const inwards = along('request', hops);
  const backwards = along('response', hops.toReversed());
  return hops.map((place) => {
    const heads = {
      request: inwards.get(place.column) ?? headOf(asked.reading, 'request', beside),
      response: backwards.get(place.column) ?? headOf(asked.reading, 'response', beside),
    };
    const limits = place.hop ? knowledge.limitsOf(place.hop.id) : [];
    // What a browser keeps it sends again
    const kept = limits
      .filter(({ way, counts }) => way === 'response' && counts === 'cookie')
      .map((limit) => ({ ...limit, way: 'request' as const }));
    return {
      ...place,
      heads,
      meetings: {
        request: meet([...limits, ...kept], heads.request, protocol),
        response: meet(limits, heads.response, protocol),
      },
    };
  });
}

const shareOfState = ({ limit, usedBytes, line }: Meeting, head: Head): number => {
  if (limit.counts === 'fields') return 0;
  if (limit.counts === 'field' || limit.counts === 'encoded') return line?.isState === false ? 0 : usedBytes;
  if (limit.counts !== 'head') return limit.counts === 'target' ? 0 : usedBytes;
  return head.parts.reduce((sum, { bytes, isState }) => sum + (isState ? bytes : 0), 0);
};

const splits = ({ limit }: Meeting): boolean => refusalOf(limit.refusal).splits;

const figures = (meeting: Meeting, head: Head): Omit<HopCell, 'kind'> => {
  const { usedBytes, limit, verdict } = meeting;
  if (splits(meeting))
    return usedBytes < limit.value
      ? { used: usedBytes, limit: limit.value, counts: 'largest part', stateBytes: usedBytes, verdict: 'fits' }
      : {
          used: limit.value,
          limit: limit.value,
          counts: 'first part',
          stateBytes: limit.value,
          verdict: 'cut',
          note: 'Cuts what is longer into parts.',
        };
  return {
    used: usedBytes,
    limit: limit.value,
    counts: countedWords(limit),
    stateBytes: Math.min(usedBytes, shareOfState(meeting, head)),
    verdict,
    ...(verdict === 'mayRefuse' && { doubt: DOUBT_BYTES }),
  };
};

/** Text on the browser's screen, or in its console, for what a hop answers. */
function screenOf(answer: string, hop: HopFact, seen: number | undefined): Screen {
  const { status, silent, throws } = refusalOf(answer);
  const shown = seen ?? status;
  if (silent) return { title: 'No error', line: 'signed out again' };
  if (shown !== undefined)
    return { title: /^\d{3} \w/.test(answer) && status === shown ? answer : String(shown), line: nameOf(hop) };
  return throws ? { title: '500', line: 'from the service' } : { title: 'Could not load', line: 'connection closed' };
}

/** What the refusing hop answers, in the words of its row. */
const answers = (refusal: string): string => {
  const { silent, throws, isKnown, status } = refusalOf(refusal);
  if (!isKnown) return 'What it answers is not known.';
  if (silent) return 'Says nothing.';
  return throws ? `It ${refusal}.` : status === undefined ? `Ends it: ${refusal}.` : `Answers ${refusal}.`;
};

type Where = { readonly at: number; readonly way: Way; readonly status: string };

function cellOf(
  way: Way,
  index: number,
  { hop, heads, meetings }: Met,
  where: Where | undefined,
  adds: number,
): HopCell {
  const meeting = meetings[way];
  const shown = meeting ? figures(meeting, heads[way]) : {};
  const added = adds > 0 && way === 'request' ? `Adds ${exact(adds)}.` : undefined;
  const pass: HopCell = {
    kind: 'pass',
    ...shown,
    ...(added && { note: added }),
  };
  if (!where) return pass;
  const { at, way: refused, status } = where;
  if (refused === 'request' && way === 'request')
    return index > at ? { kind: 'never', note: 'Not reached: no line in its log.' } : pass;
  if (refused === 'request') {
    if (index > at) return { kind: 'never' };
    return { kind: 'status', ...(hop && index > 0 && index < at && { note: `${status} passes.` }) };
  }
  if (way === 'request' || index > at) return pass;
  return { kind: 'would', ...shown, ...(hop && index > 0 && { note: `Gets ${status} and passes it on.` }) };
}

/** What has to be held against a head for more than being cut. */
export const mayRefuse = (meeting: Meeting | undefined): meeting is Meeting =>
  meeting !== undefined && !splits(meeting);

/** The path with what happens at each hop; `status` is what was seen. */
export function pathOf(
  asked: Asked,
  {
    knowledge,
    beside,
    refusing,
    status,
  }: { readonly knowledge: Knowledge; readonly beside: Beside; readonly refusing?: Refusing; readonly status?: number },
): { readonly hops: readonly PathHop[]; readonly screen?: Screen; readonly meetings: readonly Met[] } {
  const all = met(placed(asked, knowledge, refusing), asked, knowledge, beside);
  const at = all.findIndex(({ column }) => column === refusing?.hop.at);
  const limits = refusing ? knowledge.limitsOf(refusing.hop.id).filter((limit) => limit.way === refusing.way) : [];
  const stop = all[at];
  const meeting = refusing && stop?.meetings[refusing.way];
  const limit = meeting?.limit ?? limits[0];
  const refusal = limit?.refusal ?? '';
  const passed = String(status ?? refusalOf(refusal).status ?? 'the error');
  const where = refusing && at >= 0 ? { at, way: refusing.way, status: passed } : undefined;
  const hops = all.map((place, index): PathHop => {
    const { column, hop, isNone } = place;
    const cells = {
      request: cellOf('request', index, place, where, hop?.adds?.request ?? 0),
      response: cellOf('response', index, place, where, 0),
    };
    const refuses = where?.at === index;
    const way = refusing?.way ?? 'request';
    const over =
      meeting && meeting.usedBytes > meeting.limit.value
        ? `${exact(meeting.usedBytes - meeting.limit.value)} over.`
        : undefined;
    const stopped: HopCell = {
      kind: 'stop',
      ...(limit && !meeting && { limit: limit.value, counts: countedWords(limit) }),
      ...(stop && meeting && figures(meeting, stop.heads[way])),
      ...(over && { over }),
      note: answers(refusal),
    };
    return {
      column,
      role: roles[column],
      ...(hop && { id: hop.id }),
      name: isNone ? 'none' : hop ? nameOf(hop) : 'not sure',
      isNone,
      refuses,
      cells: refuses ? { ...cells, [way]: stopped } : cells,
    };
  });
  return { hops, meetings: all, ...(refusing && where && { screen: screenOf(refusal, refusing.hop, status) }) };
}
