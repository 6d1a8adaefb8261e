import { allTexts, knowledge, vocabulary } from './facts.ts';
import { type Asked, unsurePath } from './rank/asked.ts';
import { beside } from './rank/beside.ts';
import { type Rank, rank } from './rank/rank.ts';
import { readPasted } from './read/read-pasted.ts';
import { tell } from './tell/tell.ts';
import type { Told } from './tell/told.ts';

/** What somebody tells: a text, what is picked beside it, and hops of the path by their ids. */
export type Complaint = {
  readonly pasted?: string;
  /** Ids of symptoms as `diagnose --help` lists them. */
  readonly picked?: readonly string[];
  /** Ids of hops, as in `where-state-lives/limits`. */
  readonly path?: readonly string[];
};

const surroundings = { knowledge, texts: allTexts, beside };

/** Ids of all hops that a path may name. */
export const hopIds: readonly string[] = [...knowledge.hops.keys()];

/** Reduces a complaint to what may be kept of it: names, lengths, words of a closed vocabulary. Hops that there are not are left out. */
export function askedOf({ pasted = '', picked = [], path = [] }: Complaint): Asked {
  const hops = path.map((id) => knowledge.hops.get(id)).filter((hop) => hop !== undefined);
  return {
    reading: readPasted(pasted, vocabulary),
    chips: picked,
    path: { ...unsurePath, ...Object.fromEntries(hops.map(({ id, at }) => [at, id])) },
  };
}

/** All explanations, best first. */
export const explanations = (asked: Asked): readonly Rank[] => rank(asked, surroundings);

/** The answer in words and numbers. @param storeUsdPerMonth what a store for the sessions costs, from the calculator of stores */
export const diagnose = (asked: Asked, storeUsdPerMonth: number): Told =>
  tell(asked, { ...surroundings, storeUsdPerMonth });
