/** One declaration per calculator; everything a reader, a script or a test meets derives from it. */
import type { Pinned } from '../read/former.ts';
import type { Fields, InputsOf } from './field.ts';
import type { Unit } from './units.ts';

/** How far an output can be trusted. `approximation` states its known error. */
export type Basis = 'exact' | 'measured' | 'approximation' | 'judgement';

/** A function of the inputs, written as a method so that a calculator of any inputs is also a `Calculator`. */
export type Of<I, T> = { of(inputs: I): T }['of'];

/** What one output means: its name, its unit and how far to trust it. */
export type Output<I> = {
  readonly label: string;
  readonly unit: Unit;
  readonly basis: Basis | Of<I, Basis>;
  /** The known error of an approximation, in words: "p99 within 2.3% of simulation". */
  readonly error?: string | Of<I, string>;
  /** What a sentence says where a result does not have it: "no survivors". */
  readonly absent?: string;
};

/** How far outputs of one kind can be trusted: what `Output` has beside its name and unit. */
export type Trusted<I> = Pick<Output<I>, 'basis' | 'error'>;

/** Something the reader should know about this result; `id` is stable, the message is for people. */
export type Warning = { readonly id: string; readonly message: string };

/** `outcome` is "ok" or a named other; outputs that have no meaning are absent. */
export type Result<O> = {
  readonly outcome: string;
  readonly outputs: O;
  readonly warnings: readonly Warning[];
};

/** What stands at the end of a path of outputs. */
export type Leaf = string | number | boolean;
/** Paths of the leaves of an output tree: `carry.usdPerMonth`, `limits[].usedBytes`. Any text where the outputs are not known. */
export type LeafPath<O> = [keyof O] extends [never]
  ? string
  : {
      [K in keyof O & string]: NonNullable<O[K]> extends Leaf
        ? K
        : NonNullable<O[K]> extends readonly (infer E)[]
          ? E extends Leaf
            ? `${K}[]`
            : `${K}[].${LeafPath<E>}`
          : `${K}.${LeafPath<NonNullable<O[K]>>}`;
    }[keyof O & string];

/** One step of the working: a formula in TeX and the same formula with the reader's numbers in it. */
export type Step<I, O> = {
  readonly title: string;
  readonly formula: string;
  /** The right-hand side with numbers and the result: "300/s × 0.1 s = 30 erlangs". */
  numbers(inputs: I, outputs: O): string;
  /** Why this step, and its source. */
  readonly because?: string;
  /** Left out where it does not apply. */
  when?(inputs: I, outputs: O): boolean;
};

/** What is wrong with an input: which one, the rule that it breaks, and what to do about it. Rule and fix are sentences without their full stop. */
export type Problem = { readonly field: string; readonly rule: string; readonly fix: string };

/** A whole situation at one click. Fields that it does not name keep the reader's values. */
export type Preset<I> = {
  readonly id: string;
  readonly label: string;
  readonly inputs: Partial<I>;
  readonly because: string;
};

/** The words for whoever opens a link that pins an earlier edition and names some of the inputs itself. */
export type EditionNotice = (pinned: Pinned) => string;

/** A small form beside a field that people do not know. What is in it is loaded once somebody opens it. */
export type Estimator<I> = {
  readonly id: string;
  /** The field it stands beside. */
  readonly beside: keyof I & string;
  readonly label: string;
  load(): Promise<Estimation<I>>;
};
/** What an estimator does: what people know in, the field's value out. */
export type Estimation<I> = {
  readonly fields: Fields;
  estimate(values: Readonly<Record<string, number>>): Estimate<I>;
};
/** What an estimator comes to: values with their reason, or why there is none. */
export type Estimate<I> =
  | { readonly sets: Partial<I>; readonly because: string; readonly caution?: string }
  | { readonly problem: string };

/**
 * One calculator: what it asks, how it answers, and what every number of the answer means. `compute` takes typed inputs that `prepare` has seen and gives a result; it never
 * throws for inputs that are valid.
 */
export type Calculator<F extends Fields = Fields, O extends object = object> = {
  readonly id: string;
  /** Rises when the same inputs and edition give other numbers. */
  readonly version: number;
  /** Two or three words, for navigation: "Replicas". */
  readonly title: string;
  readonly question: string;
  readonly fields: F;
  /** Groups of the form in order. */
  readonly groups: Readonly<Record<string, string>>;
  /**
   * Fields asked only where their predicate holds. Elsewhere they are hidden and left out of links, so they must not change the result
   * there (a test over all calculators checks that).
   */
  readonly asked?: { readonly [K in keyof F]?: Of<InputsOf<F>, boolean> };
  /** Rules across fields; each names the field beside which it is shown. */
  readonly rules?: readonly Of<InputsOf<F>, Problem | undefined>[];
  /** Code that only some inputs need (a compressor), loaded before compute; undefined where nothing is needed. Rules and `asked` may run before it. */
  prepare?(inputs: InputsOf<F>): Promise<unknown> | undefined;
  compute(inputs: InputsOf<F>): Result<O>;
  readonly outputs: { readonly [P in LeafPath<O>]: Output<InputsOf<F>> };
  /** The number that "what matters most" watches. */
  readonly main: LeafPath<O>;
  /** The answer as one or two sentences; **bold** marks the numbers. */
  answer(inputs: InputsOf<F>, result: Result<O>): string;
  readonly working: readonly Step<InputsOf<F>, O>[];
  /** What the model leaves out, one sentence each. */
  readonly leavesOut: readonly string[];
  readonly presets: readonly Preset<InputsOf<F>>[];
  readonly estimators: readonly Estimator<InputsOf<F>>[];
  /** What a link of an earlier edition has to say, loaded once somebody opens one. */
  readonly formerDefaults?: () => Promise<EditionNotice>;
};

/** The part of a calculator that answers: what reading, links and a bench need, without the words around it. */
export type Model<F extends Fields = Fields, O extends object = object> = Pick<
  Calculator<F, O>,
  'id' | 'fields' | 'asked' | 'rules' | 'prepare' | 'compute'
> &
  Partial<Pick<Calculator<F, O>, 'presets' | 'formerDefaults'>>;

/** The part of a calculator that a reader talks to: what it asks and answers, without what its outputs mean and how they came about. */
export type Core<F extends Fields = Fields, O extends object = object> = Omit<
  Calculator<F, O>,
  'outputs' | 'main' | 'working' | 'leavesOut'
>;

/** F is inferred from `fields`, then O from the return type of a separately typed `compute`. */
export const defineCore = <const F extends Fields, O extends object>(core: Core<F, O>): Core<F, O> => core;

/** Types are inferred as in `defineCore`, whose result is spread into it. */
export const defineCalculator = <const F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
): Calculator<F, O> => calculator;

type DeepPartial<T> = T extends Leaf ? T : { readonly [K in keyof T]?: DeepPartial<T[K]> };
/** Examples are data: the page prints them and the test loops over them. Numbers agree to a relative 1e-9 unless `within` says otherwise. */
export type Example<I, O> = {
  readonly title: string;
  readonly inputs: Partial<I>;
  readonly outcome?: string;
  readonly outputs: DeepPartial<O>;
  readonly within?: number;
  readonly source: string;
};
export type ExamplesOf<C> = C extends Calculator<infer F, infer O> ? readonly Example<InputsOf<F>, O>[] : never;
