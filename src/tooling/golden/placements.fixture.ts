/** What the decision says of every placement of two items in a service where nothing runs yet: what it costs, and what excludes it. */
import { defaultItem, type Item } from '../../decide/ask/item.ts';
import { defaultWorkload } from '../../decide/ask/workload.ts';
import { placementIds } from '../../decide/judge/catalogue.ts';
import { costsOf } from '../../decide/judge/costs/costs.ts';
import { carrierOf } from '../../decide/judge/costs/measures.ts';
import { holds } from '../../decide/judge/rules/condition.ts';
import { rules } from '../../decide/judge/rules/index.ts';
import { cellsOf } from '../../decide/tell/cells.ts';
import { rowIds, rowLabels } from '../../decide/tell/rows.ts';
import { keptWords } from '../../decide/tell/words.ts';

const items: readonly Item[] = [
  { ...defaultItem, name: 'session', internalHops: 2, writesPerRequest: 0.2 },
  { ...defaultItem, name: 'document', sharedBy: 'entity', routable: true, storedBytes: 4000, changesPerSecond: 2 },
];
const workload = { ...defaultWorkload, cacheRuns: false, databaseRuns: false, keysRun: false, ownerRuns: false };

function placed(item: Item, id: (typeof placementIds)[number]): string {
  const costs = costsOf(item, workload, id);
  const cells = costs && cellsOf(costs, '/');
  const excludedBy = rules.filter((rule) => rule.excludes.includes(id) && holds(rule.when, { item, workload, id }));
  return [
    `## ${keptWords(item.name, id)}`,
    `- Carried by: ${carrierOf(item, workload, id)}`,
    ...(cells ? rowIds.map((row) => `- ${rowLabels[row]}: ${cells[row].text}`) : ['- It cannot be served.']),
    `- Excluded by: ${excludedBy.map((rule) => rule.id).join(', ') || 'no rule'}`,
  ].join('\n');
}

/** One file an item. */
export const placementFiles = (): ReadonlyMap<string, string> =>
  new Map(
    items.map((item) => [
      `decide/${item.name}.md`,
      `# Placements of the ${item.name}\n\n${placementIds.map((id) => placed(item, id)).join('\n\n')}\n`,
    ]),
  );
