import { counted, exact } from '../../kit/say/format.ts';
import type { Head } from '../rank/head.ts';
import { columns, type HopFact, type LimitFact } from '../rank/knowledge.ts';
import type { Meeting } from '../rank/meet.ts';
import type { Reading } from '../read/reading.ts';
import { hrefOf, tokenSizeValues } from './links.ts';
import type { WayOut } from './told.ts';
import { amount, isAdjustable, liftedTo, nameOf } from './words.ts';

/** What one more group adds to a signed token: seventeen characters of JSON, four of base64 for three. The calculator computes it for any. */
export const GROUP_BYTES = 22.67;
/** A cookie that holds an id of 256 bits: name, sign, 43 characters. */
const REFERENCE_BYTES = 51;

/** A hop of the path and its worst meeting on the way that is refused. */
export type OnTheWay = { readonly hop: HopFact; readonly meeting?: Meeting };

export type Situation = {
  readonly hop: HopFact;
  readonly limit: LimitFact;
  readonly meeting?: Meeting;
  readonly head: Head;
  /** The other hops of the path, on the same way. */
  readonly others: readonly OnTheWay[];
  readonly reading: Reading;
  /** What a store for the sessions costs a month, in the calculator's example. */
  readonly storeUsdPerMonth: number;
};

/** A way out and what it takes: lines of configuration first, then a release, then a store to run. */
type Priced = { readonly price: number; readonly way: WayOut };

/** Whether what was read is one value in numbered parts: it grows by another part, and no part grows. */
function isInParts({ request, response }: Reading): boolean {
  const names = [...(request?.fields ?? []), ...(response?.fields ?? [])].flatMap(({ cookies = [] }) =>
    cookies.map(({ name }) => name),
  );
  const stems = names.flatMap((name) => /^(.+?)[.\-_C]?\d{1,2}$/.exec(name)?.[1] ?? []);
  return new Set(stems).size < stems.length;
}

/** What refuses next when the state may grow: the hop with the least room left. */
function nextToRefuse({ others, hop, reading }: Situation, room: number | undefined): string {
  const parts = isInParts(reading);
  const grows = ({ limit }: Meeting): boolean => !(parts && limit.counts === 'cookie');
  const name = nameOf(hop);
  const all = [
    ...others.flatMap(({ hop: other, meeting }) =>
      meeting && grows(meeting) ? [{ name: nameOf(other), left: meeting.limit.value - meeting.usedBytes }] : [],
    ),
    ...(room === undefined ? [] : [{ name: `${name} again`, left: room }]),
  ].filter(({ left }) => left > 0);
  const [next] = all.toSorted((one, other) => one.left - other.left);
  if (!next) return '';
  const groups = Math.floor(next.left / GROUP_BYTES);
  return ` Next to refuse: ${next.name}, with **${groups === 0 ? 'the next group' : counted(groups, 'more group')}**.`;
}

function oneOfTwo(situation: Situation): readonly Priced[] {
  const { head, limit, meeting } = situation;
  const carriers = new Set(head.parts.map(({ field }) => field));
  if (limit.counts !== 'head' || limit.way !== 'request' || !carriers.has('cookie') || !carriers.has('authorization'))
    return [];
  const cookies = head.parts.reduce((sum, { field, bytes }) => sum + (field === 'cookie' ? bytes : 0), 0);
  const left = (meeting?.usedBytes ?? 0) - cookies;
  return [
    {
      price: 1,
      way: {
        title: 'Send one of the two, not both',
        cost: 'one line, a release of the client',
        says: 'Where the bearer token is what is read, the cookies travel for nothing.',
        lines: [{ place: 'client', text: 'fetch(address, { credentials: "omit", headers: { authorization } })' }],
        after: `Then **${exact(left)} of ${exact(limit.value)}**.${nextToRefuse(situation, limit.value - left)}`,
      },
    },
  ];
}

/** The limits that must rise together: that of the hop, and those before or behind it that would refuse the same. */
function raise(situation: Situation): readonly Priced[] {
  const { hop, limit, meeting, others } = situation;
  const alsoRefusing = others.flatMap(({ hop: other, meeting: its }) =>
    its && its.usedBytes > its.limit.value ? [{ hop: other, limit: its.limit, used: its.usedBytes }] : [],
  );
  const all = [{ hop, limit, used: meeting?.usedBytes }, ...alsoRefusing];
  const fixed = all.filter((one) => !isAdjustable(one.limit));
  if (fixed.length > 0) return [];
  const to = liftedTo(limit.lift, limit.value);
  const used = meeting?.usedBytes;
  const helps = to === undefined || used === undefined || used <= to;
  const after =
    to === undefined
      ? undefined
      : used === undefined
        ? `Then up to **${amount(to, limit)}** pass.`
        : `Then **${exact(used)} of ${exact(to)}**.${helps ? nextToRefuse(situation, to - used) : ' That is not enough yet: write a larger number.'}`;
  const lines = all.map((one) => ({ place: nameOf(one.hop), text: one.limit.lift }));
  return [
    {
      price: lines.length === 1 ? 1.5 : 2.5,
      way: {
        title: lines.length === 1 ? `Give ${nameOf(hop)} more room` : `Raise these ${lines.length} limits, together`,
        cost: lines.length === 1 ? 'one line, a reload' : `${lines.length} lines, ${lines.length} restarts`,
        says:
          lines.length === 1
            ? 'Raise it here; no other hop that is known of this path needs it.'
            : `${nameOf(hop)} alone would not help: ${alsoRefusing.map((one) => nameOf(one.hop)).join(' and ')} would refuse the same.`,
        lines,
        ...(after && { after }),
      },
    },
  ];
}

function fewerGroups({ hop, limit, meeting, reading }: Situation): Priced {
  const over = meeting ? meeting.usedBytes - limit.value : 0;
  const groups = Math.ceil(over / GROUP_BYTES);
  const says =
    over > 0
      ? `${exact(over)} bytes are too many: about **${counted(groups, 'group')}** fewer, at ${GROUP_BYTES} bytes each, or a claim that nobody reads.`
      : 'Keep in the token what is read on every request; groups, pictures and the tokens of the provider are not.';
  return {
    price: 2,
    way: {
      title: 'Put less into it',
      cost: 'a code change, a deploy',
      says,
      lines: [],
      link: {
        href: hrefOf('calculators/token-size', tokenSizeValues(reading, hop.at === columns.at(-1) ? [] : [hop.id])),
        text: 'What each claim and group weighs',
      },
    },
  };
}

/** What stands in an address can go elsewhere at once. */
const shorterAddress: Priced = {
  price: 2,
  way: {
    title: 'Take it out of the address',
    cost: 'a code change, a deploy',
    says: 'A SAML response, a token or a filter goes into the body of a POST, or behind a short id.',
    lines: [],
  },
};

function reference({ limit, head, meeting, storeUsdPerMonth }: Situation): Priced {
  const state = head.parts.reduce((sum, { bytes, isState }) => sum + (isState ? bytes : 0), 0);
  const left = meeting && limit.counts === 'head' ? meeting.usedBytes - state + REFERENCE_BYTES : REFERENCE_BYTES;
  return {
    price: 3,
    way: {
      title: 'Send a reference, keep the session',
      cost: `a store to run, $${exact(Math.round(storeUsdPerMonth))} a month in the example`,
      says: `${REFERENCE_BYTES} bytes travel${state > 0 ? ` instead of ${exact(state)}` : ''}; what they stand for lives in a store, and groups may grow without end.`,
      lines: [],
      after: `Then **${exact(left)} of ${exact(limit.value)}**, and a log-out works at once.`,
      link: {
        href: hrefOf('calculators/session-store', state > 0 ? { storedBytes: String(state) } : {}),
        text: 'What the store costs',
      },
    },
  };
}

/** Ways out in order of cost. A limit that cannot be raised is no way out. */
export const waysOut = (situation: Situation): readonly WayOut[] =>
  [
    ...oneOfTwo(situation),
    ...raise(situation),
    ...(situation.limit.counts === 'target' ? [shorterAddress] : [fewerGroups(situation), reference(situation)]),
  ]
    .toSorted((one, other) => one.price - other.price)
    .map(({ way }) => way);
