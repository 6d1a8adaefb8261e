/** The script of an embedded calculator: theme, height and messages at once; the calculator itself when it is needed. */

import { wakeLater } from '../../kit/page/wake-later.ts';
import { valuesIn } from '../../kit/read/fragment.ts';
import { type FromFrame, marked, readToFrame, type Theme, type ToFrame, themeOf } from '../protocol.ts';
import { asksForMore } from './asks.ts';
import type { Awake, Early } from './awaken.tsx';
import { codeOf } from './codes.ts';
import { type Asked, settledHeight } from './settle.ts';

const place = document.querySelector<HTMLElement>('[data-calculator]');
const root = document.documentElement;
/** Origin of the host page, once it has said something that makes sense. */
let host: string | undefined;
let awake: Awake | undefined;
/** What the host wants of a calculator that is not awake yet. */
const waiting: ((awake: Awake) => void)[] = [];
let asked: readonly Asked[] = [];

function tell(message: FromFrame): void {
  // An opaque origin has no name to address: what a calculator says then is for whoever shows it
  if (host !== undefined) parent.postMessage(marked(message), host === 'null' ? '*' : host);
}

function setTheme(theme: Theme | undefined): void {
  if (theme === undefined) return;
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
  // The words under inputs are fetched with the first look at them; a connection that hangs is not waited for
  for (let frames = 0; frames < 200 && calculator.querySelector('.group:not(:has(.field))'); frames++) await settled();
  await settled();
  delete root.dataset['fitted'];
  print();
  root.dataset['fitted'] = '';
  for (const group of closed) group.open = false;
}

/** Starts the page; undefined address parts have their defaults. */
function start(calculator: HTMLElement): void {
  let address = valuesIn(location);
  /** What the host set before the calculator's code was asked for; what comes later waits for it. */
  let early: Early = { set: {}, told: undefined };
  let sleeps = true;
  setTheme(themeOf(address.get('theme')));
  new ResizeObserver(tellHeight).observe(document.body);
  const { now } = wakeLater(calculator, async () => {
    const code = codeOf(calculator.dataset['calculator'] ?? '');
    const [{ awaken }, view] = await Promise.all([import('./awaken.tsx'), code.view()]);
    awaken(calculator, view, code, address, early, tell, (met) => {
      awake = met;
      for (const act of waiting.splice(0)) act(met);
    });
    sleeps = false;
  });
  const whenAwake = (act: (awake: Awake) => void) => {
    if (awake) return act(awake);
    waiting.push(act);
    now();
  };
  const take = ({ inputs, told }: Extract<ToFrame, { type: 'set' }>, isFirst: boolean): void => {
    if ('theme' in inputs) setTheme(themeOf(inputs['theme']));
    const wakes = asksForMore(inputs) || told !== undefined;
    if (sleeps) {
      early = { set: { ...early.set, ...inputs }, told: told ?? early.told };
      if (!wakes) return;
      // Nothing but the question is shown until they are in
      if (isFirst) root.dataset['scenario'] = 'pending';
      now();
    } else
      whenAwake(({ take }) => {
        const problems = take(inputs);
        if (problems.length > 0) tell({ type: 'problem', detail: problems });
      });
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || parent === self || (host ?? origin) !== origin) return;
    if ((location.ancestorOrigins?.[0] ?? origin) !== origin) return;
    const message = readToFrame(data);
    if (!message) return;
    const isFirst = host === undefined;
    host = origin;
    // The host gives the height, so a scroll bar would only take from the width
    root.dataset['fitted'] = '';
    if (message.type === 'set') take(message, isFirst);
    else if (message.type === 'theme') setTheme(message.theme);
    else whenAwake(() => printAlone(calculator));
    tellHeight();
  });
  // Whoever gives a frame another fragment does not load it again
  addEventListener('hashchange', () => {
    address = valuesIn(location);
    setTheme(themeOf(address.get('theme')));
    whenAwake(({ open }) => open(address));
  });
}

if (place) start(place);
