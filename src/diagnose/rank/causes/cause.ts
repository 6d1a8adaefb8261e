/**
 * What people bring that is no length held against a limit, or is one with another cause than a single hop. A cause weighs what was said for it, and leads to
 * the page that answers; the weights are judgement, held by the symptoms of public threads.
 */
export type Cause = {
  readonly id: string;
  /** As a line of the ranking: "Sessions in the memory of a replica". */
  readonly label: string;
  /** The answer, one sentence. */
  readonly answer: string;
  /** What each sign is worth; `all` is worth it only together. */
  readonly signs: readonly {
    readonly all: readonly string[];
    readonly worth: number;
    readonly but?: readonly string[];
  }[];
  /** Statuses that go with it; any other that a limit answers speaks against it. */
  readonly statuses?: readonly number[];
  /** Single words that hint at it where no sentence was understood. */
  readonly words: string;
  /** The test that proves it, and what each outcome means. */
  readonly test: {
    readonly says: string;
    readonly command?: string;
    readonly outcomes: readonly (readonly [sees: string, means: string])[];
  };
  /** Where the answer is, best first. */
  readonly leads: readonly Lead[];
};

/** A page, with values of its calculator where it has some, and what it answers there. */
export type Lead = { readonly path: string; readonly values?: Readonly<Record<string, string>>; readonly says: string };

/** What a sign is worth where all that it names was said. */
export const sign = (worth: number, ...all: readonly string[]) => ({ all, worth });
/** The same, unless something else was said as well. */
export const unless = (worth: number, all: readonly string[], but: readonly string[]) => ({ all, worth, but });
