/** What a diagnosis shows, ready for a page, a terminal and a program: sentences, with **bold** and `code` marked, and numbers. */

import type { Verdict } from '../../models/exchange/limits.ts';
import type { Column, Way } from '../rank/knowledge.ts';
import type { Likelihood } from '../rank/rank.ts';

/** A hop in one direction. */
export type HopCell = {
  /** pass: it goes through; stop: it is refused; never: not reached; status: the refusal travels; would: the response would have come. */
  readonly kind: 'pass' | 'stop' | 'never' | 'status' | 'would';
  readonly used?: number;
  readonly stateBytes?: number;
  readonly limit?: number;
  readonly counts?: string;
  readonly verdict?: Verdict | 'cut';
  /** What may be over or under it where the paste was an excerpt. */
  readonly doubt?: number;
  readonly over?: string;
  readonly note?: string;
};

export type PathHop = {
  readonly column: Column;
  readonly role: string;
  /** Id of the hop; undefined where none is known or there is none. */
  readonly id?: string;
  readonly name: string;
  readonly isNone: boolean;
  readonly refuses: boolean;
  readonly cells: Readonly<Record<Way, HopCell>>;
};

/** What the browser shows in the end. */
export type Screen = { readonly title: string; readonly line: string };

export type ToldPath = { readonly hops: readonly PathHop[]; readonly screen?: Screen; readonly caption: string };

/** The refused head or line, in proportion. */
export type Proportion = {
  readonly title: string;
  readonly parts: readonly { readonly label: string; readonly bytes: number; readonly isState: boolean }[];
  readonly total: number;
  readonly limit: number;
};

export type ProofTold = {
  readonly says: string;
  readonly command?: string;
  readonly outcomes: readonly (readonly [sees: string, means: string])[];
};

export type OtherRank = {
  readonly id: string;
  readonly label: string;
  readonly likelihood: Likelihood;
  readonly because: string;
};

export type WayOut = {
  readonly title: string;
  readonly cost: string;
  readonly says: string;
  readonly lines: readonly { readonly place: string; readonly text: string }[];
  readonly after?: string;
  readonly link?: LinkTold;
};

/** A page of this site, below its base, with what its calculator is asked behind the hash. */
export type LinkTold = { readonly href: string; readonly text: string; readonly says?: string };

export type ReadRow = { readonly kind: string; readonly name: string; readonly value?: number; readonly line?: number };

export type Told = {
  /** refused: a hop; cause: something else than a size; fits: nothing refuses what was read; nothing: nothing was recognised. */
  readonly outcome: 'refused' | 'cause' | 'fits' | 'nothing';
  readonly saw: readonly string[];
  readonly answer: string;
  readonly sure: string;
  readonly path?: ToldPath;
  readonly proportion?: Proportion;
  readonly proof?: ProofTold;
  readonly others: readonly OtherRank[];
  readonly ways: readonly WayOut[];
  readonly leads: readonly LinkTold[];
  readonly read: readonly ReadRow[];
  readonly dropped: string;
};
