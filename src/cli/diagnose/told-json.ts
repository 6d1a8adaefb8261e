import type { Rank } from '../../diagnose/rank/rank.ts';
import type { Told } from '../../diagnose/tell/told.ts';
import { EDITION } from '../../kit/declare/edition.ts';

const MOST_RANKED = 6;
const bare = (text: string): string => text.replaceAll('**', '');

const rankedJson = ({ id, likelihood, because, hop, way, meeting, cause }: Rank) => ({
  id,
  likelihood,
  because,
  ...(hop && { hop: hop.id, way }),
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
) => ({
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
  leads: told.leads.map(({ href, says }) => ({ says, link: `${site}${href}` })),
  read: told.read,
  dropped: told.dropped,
  link,
});
