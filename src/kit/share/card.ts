/** A result as a card: for pages that show pictures and text, but no frames. */

import type { Calculator, Result } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { linkTo } from '../read/codec.ts';
import { hasRanges, NO_RANGES, type Ranges } from '../read/ranges.ts';
import type { Ranged } from '../say/envelope.ts';
import { escapeHtml } from '../say/escape.ts';
import { inputRows } from '../say/export.ts';
import { AT_MEDIANS, spreadSentence } from '../say/spread-words.ts';

const MOST_INPUTS = 6;

export type Card = {
  readonly question: string;
  /** One or two sentences; **bold** marks the numbers. */
  readonly answer: string;
  /** "Peak requests 900/s": the reader's own values, or that there are none. */
  readonly inputs: string;
  /** What it was computed with. */
  readonly origin: string;
  readonly link: string;
};

/** What follows the answer where it is for the medians of ranges: what the draws say, once they are there. */
const drawnWords = <F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  { spread, ...ranges }: Ranges & Partial<Ranged<O>>,
): readonly string[] => {
  if (!hasRanges(ranges)) return [];
  return [spread ? spreadSentence(calculator, { ...ranges, spread }) : AT_MEDIANS];
};

/** What a card says of a result. Values that still rest on examples are said to. */
export function cardOf<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
  site: string,
  ranges: Ranges & Partial<Ranged<O>> = NO_RANGES,
): Card {
  const own = inputRows(calculator, inputs, ranges).filter(({ isDefault }) => !isDefault);
  const named = own.slice(0, MOST_INPUTS).map(({ label, value }) => `${label} ${value}`);
  const more = own.length > named.length ? [`${own.length - named.length} more`] : [];
  return {
    question: calculator.question,
    answer: [calculator.answer(inputs, result), ...drawnWords(calculator, ranges)].join(' '),
    inputs:
      own.length === 0
        ? 'Every input has its example value.'
        : `${[...named, ...more].join(' · ')}; the rest are examples.`,
    origin: `Where State Lives, ${calculator.id} version ${calculator.version}, edition ${EDITION}`,
    link: linkTo(calculator, inputs, site, ranges),
  };
}

const bold = (text: string, open: string, close: string) =>
  text
    .split('**')
    .map((part, index) => (index % 2 === 1 ? `${open}${part}${close}` : part))
    .join('');

/** The card as HTML that survives every sanitiser: no style, no class, no script. */
export const cardHtml = ({ question, answer, inputs, origin, link }: Card): string =>
  [
    '<blockquote>',
    `<p><a href="${escapeHtml(link)}">${escapeHtml(question)}</a></p>`,
    `<p>${bold(escapeHtml(answer), '<strong>', '</strong>')}</p>`,
    `<p><small>${escapeHtml(inputs)} ${escapeHtml(origin)}.</small></p>`,
    '</blockquote>',
  ].join('\n');

/** The card as Markdown, for a README, a ticket or a wiki page. */
export const cardMarkdown = ({ question, answer, inputs, origin, link }: Card): string => {
  const text = (words: string) => words.replace(/[\\<`[\]_]/g, '\\$&');
  return `> **[${text(question)}](${link})**\n>\n> ${text(answer)}\n>\n> ${text(inputs)} ${text(origin)}.`;
};
