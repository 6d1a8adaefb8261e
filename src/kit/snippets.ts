/** What to paste into another page so that it shows a calculation. */
import { linkTo, toQuery } from './codec.ts';
import type { Calculator } from './define.ts';
import { EDITION } from './edition.ts';
import { escapeHtml } from './escape.ts';
import type { Fields, InputsOf } from './field.ts';
import type { Ranges } from './ranges.ts';

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

/** Values and options of an embed's address: pinned to the edition, even where every input has its default. */
function queryOf<F extends Fields, O extends object>({
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

/** Address of the embed with these values. */
export const embedAddress = <F extends Fields, O extends object>(shown: Shown<F, O>): string =>
  `${root(shown.site)}/embed/v1/${shown.calculator.id}/?${queryOf(shown)}`;

/** A frame: works on any page that may hold one, with no script of ours there. */
export const frameSnippet = <F extends Fields, O extends object>(shown: Shown<F, O>): string =>
  `<iframe src="${escapeHtml(embedAddress(shown))}" title="${escapeHtml(shown.calculator.question)}" loading="lazy" width="100%" height="${shown.height}" frameborder="0"></iframe>`;

/** The element: right height, right theme, events; a link where scripts are off. */
export function elementSnippet<F extends Fields, O extends object>(shown: Shown<F, O>): string {
  const { calculator, inputs, ranges, site, height } = shown;
  const attributes = [...queryOf(shown)].map(([name, value]) => ` ${kebab(name)}="${escapeHtml(value)}"`).join('');
  return `<script type="module" src="${escapeHtml(root(site))}/embed/v1.js"></script>
<state-calculator name="${calculator.id}"${attributes} height="${height}">
  <a href="${escapeHtml(linkTo(calculator, inputs, site, ranges))}">${escapeHtml(calculator.question)}</a>
</state-calculator>`;
}
