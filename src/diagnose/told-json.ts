import { EDITION } from '../kit/declare/edition.ts';
import type { Rank } from './rank/rank.ts';
import type { Told } from './tell/told.ts';

/** One explanation of what somebody sees: a hop and a way, or a cause that is no size. */
export type Explanation = {
  /** "nginx response", or the id of a cause. */
  readonly id: string;
  readonly likelihood: 'likely' | 'possible' | 'excluded';
  readonly because: string;
  readonly hop?: string;
  readonly way?: 'request' | 'response';
  /** Id of the limit that is met closest, as in `where-state-lives/limits`. */
  readonly limit?: string;
  readonly limitBytes?: number;
  readonly usedBytes?: number;
  readonly verdict?: 'fits' | 'tight' | 'mayRefuse' | 'refused';
  readonly firstRefusedByte?: number;
  readonly cause?: string;
};

/** What happens at a hop in one direction; lengths are there where some were read. */
export type DiagnosedCell = {
  readonly kind: 'pass' | 'stop' | 'never' | 'status' | 'would';
  readonly used?: number;
  readonly limit?: number;
  readonly counts?: string;
  readonly verdict?: string;
  readonly note?: string;
};

/** A hop of the path, in the order in which a request passes; `hop` is null where none is known. */
export type DiagnosedHop = {
  readonly column: string;
  readonly hop: string | null;
  readonly refuses: boolean;
  readonly request: DiagnosedCell;
  readonly response: DiagnosedCell;
};

/** From what somebody sees to the hop, the byte and the line of configuration. It holds names and lengths of what was pasted, and no value. */
export type Diagnosis = {
  readonly command: 'diagnose';
  readonly edition: string;
  /** refused: a hop; cause: something else than a size; fits: nothing refuses what was read; nothing: nothing was recognised. */
  readonly outcome: 'refused' | 'cause' | 'fits' | 'nothing';
  readonly answer: string;
  readonly sure: string;
  /** Best first. */
  readonly ranked: readonly Explanation[];
  readonly path: readonly DiagnosedHop[];
  readonly proof?: {
    readonly says: string;
    readonly command?: string;
    readonly outcomes: readonly (readonly [sees: string, means: string])[];
  };
  /** Cheapest first. */
  readonly waysOut: readonly {
    readonly title: string;
    readonly cost: string;
    readonly says: string;
    readonly lines: readonly { readonly place: string; readonly text: string }[];
    readonly after?: string;
    readonly link?: string;
  }[];
  readonly leads: readonly { readonly says?: string; readonly link: string }[];
  readonly read: readonly {
    readonly kind: string;
    readonly name: string;
    readonly value?: number;
    readonly line?: number;
  }[];
  readonly dropped: string;
  /** The page with this diagnosis: chips, path, names and lengths stand behind its hash. */
  readonly link: string;
};

const MOST_RANKED = 6;
const bare = (text: string): string => text.replaceAll('**', '');

const rankedJson = ({ id, likelihood, because, hop, way, meeting, cause }: Rank): Explanation => ({
  id,
  likelihood,
  because,
  ...(hop && { hop: hop.id }),
  ...(way && { way }),
  ...(meeting && {
    limit: meeting.limit.id,
    limitBytes: meeting.limit.value,
    usedBytes: meeting.usedBytes,
    verdict: meeting.verdict,
    firstRefusedByte: meeting.limit.value + 1,
  }),
  ...(cause && { cause: cause.label }),
});

/** A diagnosis for a program: the ranking with ids of hops and limits, then what the page shows. */
export const toldJson = (
  told: Told,
  ranks: readonly Rank[],
  { site, link }: { readonly site: string; readonly link: string },
): Diagnosis => ({
  command: 'diagnose',
  edition: EDITION,
  outcome: told.outcome,
  answer: bare(told.answer),
  sure: bare(told.sure),
  ranked: ranks
    .filter(({ score }) => score > 0)
    .slice(0, MOST_RANKED)
    .map(rankedJson),
  path: told.path?.hops.map(({ column, id, refuses, cells }) => ({ column, hop: id ?? null, refuses, ...cells })) ?? [],
  ...(told.proof && { proof: told.proof }),
  waysOut: told.ways.map(({ title, cost, says, lines, after, link: own }) => ({
    title,
    cost,
    says: bare(says),
    lines,
    ...(after && { after: bare(after) }),
    ...(own && { link: `${site}${own.href}` }),
  })),
  leads: told.leads.map(({ href, says }) => ({ ...(says && { says }), link: `${site}${href}` })),
  read: told.read,
  dropped: told.dropped,
  link,
});
