/** The card as a picture of its own: no font, no style sheet, no script to fetch; light and dark by the reader's system. */

import { escapeHtml } from '../say/escape.ts';
import type { Card } from './card.ts';

const WIDTH = 640;
const PADDING = 24;
const BAR = 16;

type Word = { readonly text: string; readonly isBold: boolean };

/** Characters that fit on a line of this size: the usual sans-serif faces average half an em, wide text a little more. */
const fitting = (fontSize: number, indent: number): number =>
  Math.floor((WIDTH - 2 * PADDING - indent) / (fontSize * 0.53));

/** Words on lines; a mark of **bold** may span several. A word longer than a line is cut, so that nothing leaves the card. */
function linesOf(text: string, characters: number): readonly (readonly Word[])[] {
  const words = text.split('**').flatMap((part, index) =>
    part
      .split(/(\s+)/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece.slice(0, characters), isBold: index % 2 === 1 })),
  );
  const lines: Word[][] = [[]];
  let length = 0;
  for (const word of words) {
    if (length + word.text.length > characters && length > 0) {
      lines.push([]);
      length = 0;
    }
    if (length === 0 && word.text.trim() === '') continue;
    lines.at(-1)?.push(word);
    length += word.text.length;
  }
  return lines;
}

const span = ({ text, isBold }: Word) => (isBold ? `<tspan class="b">${escapeHtml(text)}</tspan>` : escapeHtml(text));

/**
 * The card as SVG, 640 wide and as high as its words need. Links in a picture work where it is opened or inlined; as
 * `<img>` the page around it must link.
 */
export function cardSvg({ question, answer, inputs, origin, link }: Card): string {
  const parts: string[] = [];
  let y = PADDING - 8;
  const write = (text: string, kind: 'q' | 'a' | 's', fontSize: number, indent = 0) => {
    const top = y;
    for (const line of linesOf(text, fitting(fontSize, indent))) {
      y += fontSize * 1.45;
      parts.push(
        `<text class="${kind}" x="${PADDING + indent}" y="${Math.round(y)}">${line.map(span).join('')}</text>`,
      );
    }
    return top;
  };
  write(question, 'q', 18);
  y += 8;
  const top = write(answer, 'a', 16, BAR);
  parts.push(`<rect class="bar" x="${PADDING}" y="${Math.round(top + 6)}" width="3" height="${Math.round(y - top)}"/>`);
  y += 12;
  write(inputs, 's', 13);
  write(`${origin}.`, 's', 13);
  const height = Math.round(y + PADDING);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t">
<title id="t">${escapeHtml(question)} ${escapeHtml(answer.replaceAll('**', ''))}</title>
<style>text{font-family:"Helvetica Neue",Arial,"Liberation Sans",system-ui,sans-serif;white-space:pre}.p{fill:#fff;stroke:#cfcac0}.q{font-size:18px;font-weight:600;fill:#1b1d21}.a{font-size:16px;fill:#1b1d21}.s{font-size:13px;fill:#4d525b}.b{font-weight:700}.bar{fill:#1b1d21}@media(prefers-color-scheme:dark){.p{fill:#1b1e23;stroke:#3b4048}.q,.a,.bar{fill:#eceae4}.s{fill:#b9bcc2}}</style>
<a href="${escapeHtml(link)}"><rect class="p" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
${parts.join('\n')}</a>
</svg>`;
}
