/** What to paste into another page so that it shows a calculation. */

import type { Calculator } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { linkTo, toQuery } from '../read/codec.ts';
import { fragmentOf } from '../read/fragment.ts';
import type { Ranges } from '../read/ranges.ts';
import { escapeHtml } from '../say/escape.ts';

/** Who owns the values that readers may not change; undefined where they may change all. */
export type Lock = { readonly names: readonly string[]; readonly owner: string };

type Shown<F extends Fields, O extends object> = {
  readonly calculator: Calculator<F, O>;
  readonly inputs: InputsOf<F>;
  readonly ranges?: Ranges;
  readonly site: string;
  readonly lock: Lock | undefined;
  /** CSS pixels to keep free until the frame says what it needs. */
  readonly height: number;
};

/** An input's name as an attribute: `peakRequestsPerSecond` is `peak-requests-per-second`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const root = (site: string) => site.replace(/\/$/, '');

/** Values and options of an embed, by the names of its address: pinned to the edition, even where every input has its default. */
function valuesOf<F extends Fields, O extends object>({
  calculator,
  inputs,
  ranges,
  lock,
}: Shown<F, O>): URLSearchParams {
  const query = toQuery(calculator, inputs, ranges);
  query.set('e', EDITION);
  query.sort();
  if (lock && lock.names.length > 0) query.set('lock', lock.names.join(','));
  if (lock?.owner) query.set('source', lock.owner);
  return query;
}

/** Address of the embed with the values of its example. */
export const plainAddress = ({ calculator, site }: Pick<Shown<Fields, object>, 'calculator' | 'site'>): string =>
  `${root(site)}/embed/v1/${calculator.id}/`;

/** Address of the embed with these values. They stand behind `#`, so that no request carries them. */
export const embedAddress = <F extends Fields, O extends object>(shown: Shown<F, O>): string =>
  `${root(shown.site)}/embed/v1/${shown.calculator.id}/${fragmentOf(valuesOf(shown))}`;

/** The same as a message to the frame: what is not named goes back to the example. */
export function valuesToSet<F extends Fields, O extends object>(shown: Shown<F, O>): Readonly<Record<string, unknown>> {
  const values = valuesOf(shown);
  const names = [...Object.keys(shown.calculator.fields), 'seed', 'lock', 'source', 'e'];
  return Object.fromEntries(names.map((name) => [name, values.get(name)]));
}

/** A frame: works on any page that may hold one, with no script of ours there. */
export const frameSnippet = <F extends Fields, O extends object>(shown: Shown<F, O>): string =>
  `<iframe src="${escapeHtml(embedAddress(shown))}" title="${escapeHtml(shown.calculator.question)}" loading="lazy" width="100%" height="${shown.height}" frameborder="0"></iframe>`;

/** The element: right height, right theme, events; a link where scripts are off. The rule keeps its room free from the first paint on. */
export function elementSnippet<F extends Fields, O extends object>(shown: Shown<F, O>): string {
  const { calculator, inputs, ranges, site, height } = shown;
  const attributes = [...valuesOf(shown)].map(([name, value]) => ` ${kebab(name)}="${escapeHtml(value)}"`).join('');
  return `<script type="module" src="${escapeHtml(root(site))}/embed/v1.js"></script>
<style>state-calculator[name="${calculator.id}"] { display: block; min-height: ${height}px }</style>
<state-calculator name="${calculator.id}"${attributes}>
  <a href="${escapeHtml(linkTo(calculator, inputs, site, ranges))}">${escapeHtml(calculator.question)}</a>
</state-calculator>`;
}
