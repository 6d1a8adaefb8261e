/** The answer as a list of links. Built of nodes: what a page says is text, never markup. */
import type { Found } from './find.ts';

const link = (href: string, text: string) => Object.assign(document.createElement('a'), { href, textContent: text });

function excerptOf({ excerpt }: Found): HTMLElement {
  const line = document.createElement('p');
  for (const { text, marked } of excerpt) {
    line.append(marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text, ' ');
  }
  if (excerpt.length > 1) line.append('…');
  return line;
}

export function resultOf(found: Found, base: string): HTMLElement {
  const item = document.createElement('li');
  const href = `${base.replace(/\/$/, '')}${found.url}`;
  item.append(link(href, found.title));
  if (found.heading) item.append(' · ', link(`${href}#${found.heading.id}`, found.heading.text));
  item.append(excerptOf(found));
  return item;
}
