import limits from '#facts/limits.yaml';
import { exact } from '../../../kit/say/format.ts';
import type { LimitResult } from '../../../models/exchange/limits.ts';
import { hops } from '../answer/hops.ts';

/** One place on the ruler: hops that refuse a token from about the same length on. */
export type Mark = {
  /** the longest token that passes, as far as this one's name and neighbours go */
  readonly longestToken: number;
  readonly label: string;
  /** a hop of the chosen path is among them */
  readonly onPath: boolean;
};

/** Limits closer than this are one mark. */
const sameMark = 1.13;

const hopOf = ({ id }: LimitResult): string => limits[id]?.hop ?? id;

/** Length at which the limit would be met: exact where bytes are counted, scaled where their Huffman code is. */
const longestToken = (result: LimitResult, tokenBytes: number): number =>
  limits[result.id]?.counts === 'encoded'
    ? (tokenBytes * result.limitBytes) / result.usedBytes
    : tokenBytes + result.leftBytes;

/** The strictest limit of each hop of the way; limits of libraries are no place on it. */
function strictest(results: readonly LimitResult[]): ReadonlyMap<string, LimitResult> {
  const byHop = new Map<string, LimitResult>();
  for (const result of results) {
    const before = byHop.get(hopOf(result));
    const stricter = !before || result.usedBytes / result.limitBytes > before.usedBytes / before.limitBytes;
    if (stricter && Object.hasOwn(hops, hopOf(result))) byHop.set(hopOf(result), result);
  }
  return byHop;
}

/** One limit a hop: on the path the one that is met there, over the protocol spoken there; elsewhere the strictest. */
const oneOfEach = (results: readonly LimitResult[], onPath: readonly LimitResult[]): readonly LimitResult[] => [
  ...new Map([...strictest(results), ...strictest(onPath)]).values(),
];

/**
 * As many names as fit, at least one; the others are counted. Each limit is its own hop's: one number stands for several only where all of them have it.
 */
function labelOf(group: readonly LimitResult[], mostCharacters: number): string {
  const isOne = group.every(({ limitBytes }) => limitBytes === group[0]?.limitBytes);
  const names = group.map((result) => hops[hopOf(result)]?.label ?? result.id);
  const own = group.map(({ limitBytes }, index) => `${names[index]} ${exact(limitBytes)}`);
  const label = (count: number): string => {
    const more = names.length > count ? ` +${names.length - count}` : '';
    return isOne
      ? `${names.slice(0, count).join(', ')}${more} ${exact(group[0]?.limitBytes ?? 0)}`
      : own.slice(0, count).join(', ') + more;
  };
  let count = Math.min(3, names.length);
  while (count > 1 && label(count).length > mostCharacters) count--;
  return label(count);
}

function markOf(
  group: readonly LimitResult[],
  tokenBytes: number,
  path: ReadonlySet<string>,
  mostCharacters: number,
): Mark {
  const first = [...group].sort((a, b) => Number(path.has(b.id)) - Number(path.has(a.id)));
  return {
    longestToken: Math.min(...group.map((result) => longestToken(result, tokenBytes))),
    label: labelOf(first, mostCharacters),
    onPath: group.some(({ id }) => path.has(id)),
  };
}

/**
 * The marks of the ruler, shortest first. Marks whose room is nothing (others already fill the line) have no place on a scale
 * of sizes and are left out.
 * @param mostCharacters that a label may have
 */
export function rulerMarks(
  results: readonly LimitResult[],
  onPath: readonly LimitResult[],
  tokenBytes: number,
  mostCharacters: number,
): readonly Mark[] {
  const path = new Set(onPath.map(({ id }) => id));
  const chosen = oneOfEach(results, onPath)
    .filter((result) => longestToken(result, tokenBytes) >= 1)
    .sort((a, b) => longestToken(a, tokenBytes) - longestToken(b, tokenBytes));
  const groups: LimitResult[][] = [];
  for (const result of chosen) {
    const group = groups.at(-1);
    const start = group?.[0];
    if (start && longestToken(result, tokenBytes) <= sameMark * longestToken(start, tokenBytes)) group.push(result);
    else groups.push([result]);
  }
  return groups.map((group) => markOf(group, tokenBytes, path, mostCharacters));
}
