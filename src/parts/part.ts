/** What a part of a page takes, and what it says in Markdown. */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Properties of a part: those that it needs, and those that it takes. */
export type PartGiven<Needed extends string, Taken extends string = never> = Readonly<Record<Needed, string>> &
  Readonly<Partial<Record<Taken, string>>>;

export type Part = {
  readonly needs: readonly string[];
  /** What it takes besides. */
  readonly takes: readonly string[];
  /** Whether words may stand between its tags. */
  readonly around: boolean;
  /** Its numbers come from a calculator, a fact or the decision, and nobody wrote them. */
  readonly tells?: true;
  says(given: Attributes, inside: string): string;
};

type Says<Needed extends string, Taken extends string> = (given: PartGiven<Needed, Taken>, inside: string) => string;

/** A part that stands alone: `<Live of="replicas.replicas" />`. */
export const part = <Needed extends string = never, Taken extends string = never>(
  needs: readonly Needed[],
  takes: readonly Taken[],
  says: Says<Needed, Taken>,
): Part => ({ needs, takes, around: false, says });

/** A part that stands alone and tells numbers of a calculator, a fact or the decision: none of them was written by hand. */
export const telling = <Needed extends string = never, Taken extends string = never>(
  needs: readonly Needed[],
  takes: readonly Taken[],
  says: Says<Needed, Taken>,
): Part => ({ ...part(needs, takes, says), tells: true });

/** A part with words between its tags: `<Answer>Yes.</Answer>`. */
export const around = <Needed extends string = never, Taken extends string = never>(
  needs: readonly Needed[],
  takes: readonly Taken[],
  says: Says<Needed, Taken>,
): Part => ({ needs, takes, around: true, says });

const listed = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'nothing');

/**
 * What a part says of what a page gave it. Throws for what the part does not take and for what it misses, with the list of what it takes, so that
 * neither a slip in a name nor words between the wrong tags vanish from a page.
 *
 * @param inside the Markdown between its tags
 */
export function said({ needs, takes, around: wraps, says }: Part, given: Attributes, inside: string): string {
  const names = Object.keys(given);
  const wrong = names.filter((name) => !needs.includes(name) && !takes.includes(name));
  const missing = needs.filter((name) => !names.includes(name));
  const allowed = `it needs ${listed(needs)} and may have ${listed(takes)}`;
  if (wrong.length > 0) throw new Error(`there is no property ${listed(wrong)}; ${allowed}`);
  if (missing.length > 0) throw new Error(`${listed(missing)} is missing; ${allowed}`);
  if (!wraps && inside !== '') throw new Error('no words stand between its tags');
  return says(given, inside);
}
