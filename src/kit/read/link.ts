/** What a link says: values, and what the reader should know about it. */
import type { Model, Problem } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Fields, isPrivate } from '../declare/field.ts';
import { fromQuery } from './codec.ts';
import type { Given, Reading } from './read.ts';

/** The values that a frame starts from. */
export type Said = {
  /** Values by name, as a link or JSON has them. */
  readonly given: Given;
  /** The edition that they are pinned to. */
  readonly edition: string | undefined;
  /** Id of a preset under the values. */
  readonly preset: string | undefined;
  /** Names that must be inputs, because the options speak of them. */
  readonly names: readonly string[];
  /** Names that the host set by message. It hears of those that are not there; readers need not. */
  readonly told: ReadonlySet<string>;
};

/** An edition that a link pins, where it is another than the one in force, and the inputs that the link names itself. */
type Pinned = { readonly edition: string; readonly named: readonly string[] };

export type Notice = {
  readonly id: string;
  readonly message: string;
  /** It speaks of another edition: its list of changed defaults comes later. */
  readonly pinned?: Pinned;
  /** It speaks of a result that did not come, and goes with the next one. */
  readonly untilResult?: boolean;
};

/** A link may be megabytes long: so many of its strange names are shown, and the rest are counted. */
const MOST_UNKNOWN = 5;

type Link = {
  /** Values that may stand; undefined where the link names no input. */
  readonly values: Given | undefined;
  /** What the preset of a frame set. */
  readonly preset: Given;
  readonly notices: readonly Notice[];
};

/** Beside the result, where a link's value cannot stand. */
export const refusedByLink = (fields: Fields, { field, rule }: Problem): Notice => ({
  id: field,
  message: `${fields[field]?.label ?? field} in the link ${rule}: showing the default instead.`,
});

/**
 * Reads the values of an address, or what a frame was given.
 *
 * @param read reads values as the bench does
 */
export function readLink<F extends Fields>(
  { fields, presets }: Pick<Model<F, object>, 'fields' | 'presets'>,
  read: (given: Given) => Pick<Reading<F>, 'problems' | 'unknown'>,
  from: URLSearchParams | Said,
): Link {
  const said = from instanceof URLSearchParams ? undefined : from;
  const { given: named, edition } = from instanceof URLSearchParams ? fromQuery(from) : from;
  const found = presets?.find(({ id }) => id === said?.preset);
  const preset: Given = { ...found?.inputs };
  const given: Given = { ...preset, ...named };
  const labelOf = (name: string) => fields[name]?.label ?? name;
  const blocked = Object.keys(given).filter((name) => fields[name] && isPrivate(fields[name]));
  const { problems, unknown } = read(given);
  const rejected = new Set([...problems.map(({ field }) => field), ...unknown, ...blocked]);
  const shown = unknown.filter((name) => !said?.told.has(name));
  const strange = [
    ...(said?.preset === undefined || found || said.told.has('preset') ? [] : [said.preset]),
    ...(said?.names ?? []).filter((name) => !Object.hasOwn(fields, name)),
  ];
  const notices = [
    ...problems.filter(({ field }) => !blocked.includes(field)).map((problem) => refusedByLink(fields, problem)),
    ...shown.slice(0, MOST_UNKNOWN).map((name) => ({
      id: name,
      message: `The link names "${name.slice(0, 40)}", which this calculator does not have: ignored.`,
    })),
    ...(shown.length > MOST_UNKNOWN
      ? [
          {
            id: 'unknown',
            message: `The link has ${shown.length - MOST_UNKNOWN} more names that this calculator does not have: ignored.`,
          },
        ]
      : []),
    ...blocked.map((name) => ({
      id: name,
      message: `${labelOf(name)} in the link is not read: such values stay on the device that they were pasted on.`,
    })),
    ...(edition === undefined || edition === EDITION
      ? []
      : [
          {
            id: 'edition',
            message: `The link pins edition ${edition.slice(0, 20)}; this site has ${EDITION}.`,
            pinned: { edition, named: Object.keys(given) },
          },
        ]),
    ...strange.map((name) => ({
      id: `option ${name}`,
      message: `The page's options name "${name.slice(0, 40)}", which this calculator does not have: ignored.`,
    })),
  ];
  const isOurs = Object.keys(given).some((name) => Object.hasOwn(fields, name) && !blocked.includes(name));
  return {
    values: isOurs ? Object.fromEntries(Object.entries(given).filter(([name]) => !rejected.has(name))) : undefined,
    preset,
    notices,
  };
}
