import type { Result } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import { hopName, limitFact } from './hops.ts';
import type { Outputs } from './outputs.ts';
import { pastedOf } from './pasted.ts';

/** What a hop does, as the end of a sentence: "nginx answers 400 Bad Request". */
function refusing(id: string): string {
  const fact = limitFact(id);
  const who = fact ? hopName(fact.hop) : id;
  const refusal = fact?.refusal ?? '';
  if (/^\d/.test(refusal)) return `${who} answers ${refusal}`;
  return /silently dropped|ignored/.test(refusal) ? `${who} drops it without an error` : `${who}: ${refusal}`;
}

/** How far beyond its limit the first hop that refuses is. */
function excessOf({ hops, firstRefusal }: Outputs['path']): string {
  const excess = -(hops.find(({ id }) => id === firstRefusal)?.leftBytes ?? 0);
  return `${exact(excess)} ${excess === 1 ? 'byte' : 'bytes'}`;
}

/** The hop of the path that the growing array meets first; undefined where a hop refuses even an empty one. */
export function nextRefusal({ path, growth }: Outputs): { readonly id: string; readonly roles: number } | undefined {
  const solved = new Set(growth?.rolesUntil.map(({ id }) => id));
  if (path.hops.some(({ id, verdict }) => verdict === 'refused' && !solved.has(id))) return undefined;
  const onPath = growth?.rolesUntil.filter(({ id }) => path.hops.some((hop) => hop.id === id)) ?? [];
  return onPath.reduce<(typeof onPath)[number] | undefined>(
    (least, until) => (least && least.roles <= until.roles ? least : until),
    undefined,
  );
}

/**
 * The answer in words: the size, whether it fits the path, and what refuses it, now or after so many roles more.
 */
export function answer(inputs: Inputs, { outputs }: Result<Outputs>): string {
  const { tokenBytes, tokenBytesMin, tokenBytesMax, path, whenSet, growth } = outputs;
  const random =
    tokenBytesMax > tokenBytesMin ? ` by the median, ${exact(tokenBytesMin)} to ${exact(tokenBytesMax)} by chance` : '';
  const size = `The token is **${exact(tokenBytes)} bytes**${random}.`;
  if (path.hops.length === 0) return `${size} No hop is chosen.`;
  if (path.firstRefusal !== undefined) {
    return `${size} It does not pass: **${refusing(path.firstRefusal)}**, by ${excessOf(path)}.`;
  }
  const unsure = path.hops.find(({ verdict }) => verdict === 'mayRefuse');
  if (unsure)
    return `${size} Chance decides whether it passes: **${refusing(unsure.id)}** above ${exact(unsure.limitBytes)}.`;
  if (whenSet.firstRefusal !== undefined) {
    return `${size} A request with it passes, but the answer that sets it does not: **${refusing(whenSet.firstRefusal)}**, by ${excessOf(whenSet)}.`;
  }
  const next = nextRefusal(outputs);
  if (next === undefined || growth?.roles === undefined) {
    const why = pastedOf(inputs) === undefined ? ' and does not grow with what it stands for' : '';
    return `${size} It fits every hop of this path${why}.`;
  }
  return `${size} It fits every hop of this path; with **${exact(next.roles - growth.roles + 1)} more** in ${inputs.growthClaim}, ${refusing(next.id)}.`;
}
