import type { Result } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import { hopName, limitFact } from './hops.ts';
import type { Outputs } from './outputs.ts';
import { pastedOf } from './pasted.ts';

/** What a hop does, as the end of a sentence: "nginx answers 400 Bad Request". */
function refusing(id: string): string {
  const fact = limitFact(id);
  const who = hopName(fact?.hop ?? id);
  const refusal = fact?.refusal ?? '';
  if (/^\d/.test(refusal)) return `${who} answers ${refusal}`;
  return /silently dropped|ignored/.test(refusal) ? `${who} drops it without an error` : `${who}: ${refusal}`;
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
  const { tokenBytes, tokenBytesMax, path, growth } = outputs;
  const size = `The token is **${exact(tokenBytes)} bytes**${tokenBytesMax > tokenBytes ? `, at most ${exact(tokenBytesMax)}` : ''}.`;
  if (path.hops.length === 0) return `${size} No hop is chosen.`;
  if (path.firstRefusal !== undefined) {
    const hop = path.hops.find(({ id }) => id === path.firstRefusal);
    const excess = -(hop?.leftBytes ?? 0);
    return `${size} It does not pass: **${refusing(path.firstRefusal)}**, by ${exact(excess)} ${excess === 1 ? 'byte' : 'bytes'}.`;
  }
  const next = nextRefusal(outputs);
  if (next === undefined || growth?.roles === undefined) {
    const why = pastedOf(inputs) === undefined ? ' and does not grow with what it stands for' : '';
    return `${size} It fits every hop of this path${why}.`;
  }
  return `${size} It fits every hop of this path; with **${exact(next.roles - growth.roles + 1)} more** in ${inputs.growthClaim}, ${refusing(next.id)}.`;
}
