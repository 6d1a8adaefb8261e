/** The script of an embedded calculator: theme, height and messages at once; the calculator itself when it is needed. */
import type { Given } from '../kit/read.ts';
import { wakeLater } from '../kit/wake-later.ts';
import type { Give } from './awaken.tsx';
import { readOptions } from './options.ts';
import { type FromFrame, marked, readToFrame, type Theme } from './protocol.ts';
import { type Asked, settledHeight } from './settle.ts';

const place = document.querySelector<HTMLElement>('[data-calculator]');
const root = document.documentElement;
/** Origin of the host page, once it has said something that makes sense. */
let host: string | undefined;
let give: Give | undefined;
const waiting: Given[] = [];
let asked: readonly Asked[] = [];

function tell(message: FromFrame): void {
  // An opaque origin has no name to address: what a calculator says then is for whoever shows it
  if (host !== undefined) parent.postMessage(marked(message), host === 'null' ? '*' : host);
}

function setTheme(theme: Theme): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

function tellHeight(): void {
  const now = performance.now();
  const height = settledHeight(asked, Math.ceil(document.body.getBoundingClientRect().height), now);
  if (host === undefined || asked.at(-1)?.height === height) return;
  asked = [...asked.slice(-20), { height, at: now }];
  tell({ type: 'height', height });
}

/** By itself it has pages, not a height: everything is printed. */
function printAlone(): void {
  delete root.dataset['fitted'];
  print();
  root.dataset['fitted'] = '';
}

function take(values: Given): void {
  const problems = give?.(values) ?? [];
  if (problems.length > 0) tell({ type: 'problem', detail: problems });
}

/** Starts the page; undefined address parts have their defaults. */
function start(calculator: HTMLElement): void {
  const options = readOptions(location.search);
  setTheme(options.theme);
  new ResizeObserver(tellHeight).observe(document.body);
  const { now } = wakeLater(calculator, async () => {
    const { awaken } = await import('./awaken.tsx');
    await awaken(calculator, calculator.dataset['base'] ?? '/', options, tell, (met) => {
      give = met;
      for (const values of waiting.splice(0)) take(values);
    });
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || parent === self || (host ?? origin) !== origin) return;
    if ((location.ancestorOrigins?.[0] ?? origin) !== origin) return;
    const message = readToFrame(data);
    if (!message) return;
    host = origin;
    // The host gives the height, so a scroll bar would only take from the width
    root.dataset['fitted'] = '';
    if (message.type === 'theme') setTheme(message.theme);
    else if (message.type === 'print') printAlone();
    else if (give) take(message.inputs);
    else {
      waiting.push(message.inputs);
      now();
    }
    tellHeight();
  });
}

if (place) start(place);
