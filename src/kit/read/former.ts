/** What defaults were in earlier editions, and what a link that pins one has to tell its reader. */

import type { Field, Fields, Former } from '../declare/field.ts';
import { FORMER_EDITIONS } from '../declare/former-editions.ts';

/** What an input's default was in an edition; undefined where the edition had the same, or no such default is known. */
const formerOf = ({ former = [] }: Field, edition: string): Former | undefined =>
  former.find(([through]) => through >= edition);

/**
 * The default of an input in an edition that was: its value, or none where the input was not there yet.
 *
 * @example defaultIn(retries.fields.failureShare, '2026-11') // { value: 0.01 }
 */
export function defaultIn(field: Field, edition: string): { readonly value?: unknown } {
  const former = formerOf(field, edition);
  if (!former) return { value: field.default };
  return former.length > 1 ? { value: former[1] ?? undefined } : {};
}

const inWords = (field: Field, { edition, show }: Pinned): string => {
  const then = defaultIn(field, edition);
  const was = 'value' in then ? `${show(field, then.value)} then` : 'not asked then';
  return `${field.label} (${was}, ${show(field, field.default)} now)`;
};

/** A link of another edition than the one in force. Who asks brings what it has anyway, so that this can be loaded by itself. */
export type Pinned = {
  readonly edition: string;
  /** Inputs that the link names itself. */
  readonly named: readonly string[];
  /** The edition in force. */
  readonly now: string;
  readonly show: (field: Field, value: unknown) => string;
};

/**
 * What the reader of such a link should know: what it names stands, the rest has today's defaults, and which of those are others than the link's author
 * had.
 */
export function editionNotice(fields: Fields, pinned: Pinned): string {
  const { edition, named, now } = pinned;
  const start = `The link pins edition ${edition.slice(0, 20)}`;
  const stands = 'What the link names stands; the rest has the defaults of today';
  if (!FORMER_EDITIONS.includes(edition)) return `${start}, which this site does not know: it has ${now}. ${stands}.`;
  const changed = Object.entries(fields).filter(([name, field]) => !named.includes(name) && formerOf(field, edition));
  const since =
    changed.length === 0
      ? 'none of which has changed since'
      : `of which these have changed since: ${changed.map(([, field]) => inWords(field, pinned)).join('; ')}`;
  return `${start}; this site has ${now}. ${stands}, ${since}.`;
}
