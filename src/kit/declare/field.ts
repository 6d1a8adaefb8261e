/**
 * Field kinds: plain data that describes one input. Form, URL codec, CLI, JSON Schema, docs and exports all derive from it.
 * Nothing here knows the DOM, zod or Preact, so Node runs it as it is.
 */
import type { Unit } from './units.ts';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The last edition that had another default, and that default: null where it was empty, none where the input was not there yet. */
export type Former = readonly [through: string, value?: Json];

/** What every kind of field has. */
export type Common<T> = {
  /** Sentence case, without the unit: "Peak requests". */
  readonly label: string;
  /** One short line under the field: what it means, or where to read it off. */
  readonly help?: string;
  readonly default: T;
  /** Where the default comes from, as a reader sees it: "AWS list price, us-east-1, 2026-11" or "Judgement: …". */
  readonly from: string;
  /** What the default was in earlier editions, oldest first. */
  readonly former?: readonly Former[];
  /** Set by the organisation that built the site: `from` names it. Written into every link. */
  readonly isOwn?: boolean;
  /** Id of the row on the facts page that the default rests on. */
  readonly fact?: string;
  /** Name of the quantity of the service, where several calculators ask for it or it is called otherwise there. */
  readonly shared?: string;
  /** It follows from the rest of the service until somebody types it: from these quantities, and from the answers of these calculators. */
  readonly follows?: readonly string[];
  /** Id of the group of the form that holds it. */
  readonly group: string;
  /** Asked first; all others stand under "Advanced". */
  readonly basic?: boolean;
};

/** A number with a unit and a range; text such as "1.2 kB" stands for one. */
export type Quantity = Common<number> & {
  readonly kind: 'quantity';
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** The bounds themselves are excluded: percentile lies in (0, 1). */
  readonly open?: 'min' | 'max' | 'both';
  readonly integer?: boolean;
  /** A slider beside the text field: from, to, scale. */
  readonly slider?: readonly [from: number, to: number, scale: 'log' | 'linear'];
};
/** A quantity that may be left empty; `empty` says what then happens. */
export type OptionalQuantity = Omit<Quantity, 'kind' | 'default'> & {
  readonly kind: 'optionalQuantity';
  readonly default: undefined;
  /** What happens when it is left empty: "solved", "derived from the runtime". */
  readonly empty: string;
};
/** One of a few named options; the input is the option's key. */
export type Choice<V extends string = string> = Common<V> & {
  readonly kind: 'choice';
  readonly options: { readonly [K in V]: string };
  /** Shown as buttons in a row instead of a list; for two to four short options. */
  readonly segmented?: boolean;
};
/** Yes or no. */
export type Flag = Common<boolean> & { readonly kind: 'flag' };
/** Text of a limited length. */
export type Text = Common<string> & {
  readonly kind: 'text';
  readonly maxLength: number;
  /** What it must look like, with the words for it: [/^[\w-]+$/, 'letters, digits, _ and -']. */
  readonly pattern?: readonly [pattern: RegExp, words: string];
  readonly multiline?: boolean;
  /** Never in a URL, storage, log or export: pasted tokens and sample values. Its default is the empty string. */
  readonly private?: boolean;
};
/** A JSON object as text, so that its bytes can be counted as they were typed. */
export type JsonField = Omit<Common<undefined>, 'default'> & {
  readonly kind: 'json';
  readonly default: undefined;
  readonly maxBytes: number;
  readonly empty: string;
  /** Reads the text: with the field, so that only who asks for JSON carries what reads it. */
  readonly parse: (
    raw: unknown,
    label: string,
    maxBytes: number,
  ) => { readonly value: unknown } | { readonly rule: string; readonly fix: string };
};
/** Any number of named options, in order. */
export type IdList = Common<readonly string[]> & {
  readonly kind: 'ids';
  readonly options: { readonly [id: string]: string };
};
/** Any kind of field; `kind` tells which. */
export type Field = Quantity | OptionalQuantity | Choice | Flag | Text | JsonField | IdList;
/** The inputs of a calculator by name. */
export type Fields = { readonly [name: string]: Field };

/** What an input of such a field is in code. */
export type ValueOf<F> = F extends { kind: 'quantity' }
  ? number
  : F extends { kind: 'optionalQuantity' }
    ? number | undefined
    : F extends { kind: 'choice'; options: infer O }
      ? Extract<keyof O, string>
      : F extends { kind: 'flag' }
        ? boolean
        : F extends { kind: 'text' }
          ? string
          : F extends { kind: 'json' }
            ? string | undefined
            : F extends { kind: 'ids' }
              ? readonly string[]
              : never;
/** The typed inputs of a calculator. A JSON field's value is its *text* as typed, so that byte counts and duplicate keys survive. */
export type InputsOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

export const quantity = (field: Omit<Quantity, 'kind'>): Quantity => ({ kind: 'quantity', ...field });
export const optionalQuantity = (field: Omit<OptionalQuantity, 'kind' | 'default'>): OptionalQuantity => ({
  kind: 'optionalQuantity',
  default: undefined,
  ...field,
});
export const choice = <const O extends { readonly [value: string]: string }>(
  field: Omit<Choice<Extract<keyof O, string>>, 'kind' | 'options'> & { readonly options: O },
): Choice<Extract<keyof O, string>> => ({ kind: 'choice', ...field }) as Choice<Extract<keyof O, string>>;
export const flag = (field: Omit<Flag, 'kind'>): Flag => ({ kind: 'flag', ...field });
export const text = (field: Omit<Text, 'kind'>): Text => ({ kind: 'text', ...field });
export const ids = (field: Omit<IdList, 'kind'>): IdList => ({ kind: 'ids', ...field });

/**
 * The default inputs of a calculator, new each time.
 *
 * @example replicas.compute({ ...defaultsOf(replicas.fields), peakRequestsPerSecond: 1200 }).outputs.replicas // 27
 */
export const defaultsOf = <F extends Fields>(fields: F): InputsOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as InputsOf<F>;

export const isPrivate = (field: Field): boolean => field.kind === 'text' && field.private === true;
