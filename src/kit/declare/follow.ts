/** What follows from the rest of a service where nobody typed it: its shape, for whoever reads inputs. What follows from what is the service's to know. */
import type { Model, Problem } from './define.ts';
import type { Field, Fields } from './field.ts';

/** The name of a field's quantity in the service: the same in every calculator that asks for it. */
export const quantityOf = (calculator: string, name: string, field: Pick<Field, 'shared'>): string =>
  field.shared ?? `${calculator}.${name}`;

/** Calculators whose answers others follow, by their ids. */
const sources: readonly string[] = ['replicas', 'token-size', 'session-store'];

/** Whether a name that something follows from is a calculator's, and no quantity's. */
export const isSource = (name: string): boolean => sources.includes(name);

/** From what a field follows, by names. */
export const fromOf = ({ follows = [] }: Pick<Field, 'follows'>): string => follows.join(', ');

/** One input that follows. */
export type FollowedInput = {
  /** From what: quantities and calculators by their names, "peakRequestsPerSecond, peakToMean". */
  readonly from: string;
  /** What it comes to; absent where the rest of the service gives it no value. */
  readonly value?: unknown;
  /** Why it has none, and what to do. */
  readonly problem?: Problem;
  /** Somebody typed another value, which counts. */
  readonly isTyped: boolean;
  /** It rests on what was typed elsewhere and the calculator does not ask for: a link must name it. */
  readonly isOfTab: boolean;
};

/** The inputs of one calculator that follow, by name. */
export type Followed = Readonly<Record<string, FollowedInput>>;

/** What was typed, by name. */
export type Typed = Readonly<Record<string, unknown>>;

/** Finds what follows for a calculator. */
export type Follower = {
  /** Loads the code that these values need; undefined where nothing is needed. */
  prepare<F extends Fields, O extends object>(
    calculator: Model<F, O>,
    typed: Typed,
    tab: Typed,
  ): Promise<unknown> | undefined;
  /**
   * What follows. Throws before `prepare` is through.
   *
   * @param typed inputs of the calculator that somebody typed, by name
   * @param tab quantities that somebody typed elsewhere, by the names of the service
   */
  follow<F extends Fields, O extends object>(calculator: Model<F, O>, typed: Typed, tab: Typed): Followed;
};

/** Finds what follows beside a page: what is asked for has been prepared with the very same values. */
export type PageFollower = Follower & {
  /** One that works where it is asked, for many values in a row. */
  here(): Promise<Follower>;
};

/** Where there is no service around a calculator: nothing follows. */
export const NOTHING_FOLLOWS: PageFollower = {
  prepare: () => undefined,
  follow: () => ({}),
  here: () => Promise.resolve(NOTHING_FOLLOWS),
};
