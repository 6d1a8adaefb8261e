/** The script of an embedded calculator: theme, height and messages at once; the calculator itself when it is needed. */
import type { Given } from '../kit/read.ts';
import { wakeLater } from '../kit/wake-later.ts';
import type { Give } from './awaken.tsx';
import { codeOf } from './codes.ts';
import { readOptions } from './options.ts';
import { type FromFrame, marked, readToFrame, type Theme } from './protocol.ts';
import { type Asked, settledHeight } from './settle.ts';

const place = document.querySelector<HTMLElement>('[data-calculator]');
const root = document.documentElement;
/** Origin of the host page, once it has said something that makes sense. */
let host: string | undefined;
let give: Give | undefined;
/** What the host wants of a calculator that is not awake yet. */
const waiting: (() => void)[] = [];
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

/** A frame, and what follows from it. */
const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** By itself it has pages, not a height: everything is printed, and what is closed is opened for it. */
async function printAlone(calculator: HTMLElement): Promise<void> {
  const closed = [...calculator.querySelectorAll<HTMLDetailsElement>('.group:not([open])')];
  for (const group of closed) group.open = true;
  await settled();
  await settled();
  delete root.dataset['fitted'];
  print();
  root.dataset['fitted'] = '';
  for (const group of closed) group.open = false;
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
    const code = codeOf(calculator.dataset['calculator'] ?? '');
    const [{ awaken }, view] = await Promise.all([import('./awaken.tsx'), code.view()]);
    awaken(calculator, view, code, options, tell, (met) => {
      give = met;
      for (const act of waiting.splice(0)) act();
    });
  });
  const whenAwake = (act: () => void) => {
    if (give) return act();
    waiting.push(act);
    now();
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || parent === self || (host ?? origin) !== origin) return;
    if ((location.ancestorOrigins?.[0] ?? origin) !== origin) return;
    const message = readToFrame(data);
    if (!message) return;
    host = origin;
    // The host gives the height, so a scroll bar would only take from the width
    root.dataset['fitted'] = '';
    if (message.type === 'theme') setTheme(message.theme);
    else if (message.type === 'print') whenAwake(() => printAlone(calculator));
    else if (Object.keys(message.inputs).length > 0) whenAwake(() => take(message.inputs));
    tellHeight();
  });
}

if (place) start(place);
