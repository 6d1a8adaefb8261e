/**
 * The address bar of a page that keeps its values there: read after mount, written after each change, followed when somebody goes back or follows a
 * link into the same page, which does not load it again.
 */
import { fragmentOf, holdsValues, valuesIn } from '../read/fragment.ts';

const QUIET_MILLISECONDS = 300;

/**
 * What an entry of the history remembers: whether its values are this page's own writing, and the step that they belong to. A jump to a heading makes
 * an entry of the same step: values stay as they are, there and back.
 */
type Entry = { readonly own: boolean; readonly step: number };
const FIRST: Entry = { own: false, step: 0 };

let entry = FIRST;
/**
 * The entry that the page was loaded at, where the page came awake only after a jump away from it and so left no note there: a jump to a heading is of its
 * step, a link to values is a step after it.
 */
let unread = FIRST;
/** The fragment of that entry. */
let unreadHash = '';
/** The values of the step that is shown, as text. */
let text = '';
const followers = new Set<() => void>();

/** The fragment that the page was loaded with, where it held values: the head script writes it down. */
const loadedHash = (): string => globalThis.document?.documentElement.dataset['loaded'] ?? '';

/** Undefined for an entry that a navigation has just made. */
function entryHere(): Entry | undefined {
  const state = history.state as Partial<Entry> | null;
  if (typeof state?.own === 'boolean') return { own: state.own, step: state.step ?? 0 };
  return location.hash === unreadHash ? unread : undefined;
}

function put(push: boolean): void {
  const place = holdsValues(location.hash) ? '' : location.hash;
  const address = `${location.pathname}${text ? fragmentOf(text) : place}`;
  if (push) history.pushState(entry, '', address);
  else history.replaceState(entry, '', address);
}

/**
 * The values in the address, and whether the page wrote them itself. Those behind `?` are moved behind `#`: from here on no request carries them. A
 * place that the address names as well is still gone to. Where somebody has jumped to a heading already, the values are those that the page came with.
 */
export function openAddress(): { readonly values: URLSearchParams; readonly isOwn: boolean } {
  const { search, hash } = location;
  const here = entryHere();
  const isJump = !here && !holdsValues(hash);
  if (isJump) unreadHash = loadedHash();
  const values = valuesIn({ search, hash: isJump ? unreadHash : hash });
  entry = here ?? FIRST;
  unread = here || isJump ? FIRST : { own: false, step: FIRST.step - 1 };
  text = `${values}`;
  put(false);
  if (search && hash && !holdsValues(hash)) document.getElementById(hash.slice(1))?.scrollIntoView();
  return { values, isOwn: entry.own };
}

/** The step of the history that is shown. */
export const stepHere = (): number => entry.step;

/** Puts values in place of those in the address, as a step of the history or not. */
export function writeValues(values: string, push = false): void {
  text = values;
  entry = { own: true, step: push ? entry.step + 1 : entry.step };
  put(push);
}

function look(): void {
  const here = entryHere();
  const isLink = !here && holdsValues(location.hash);
  if (isLink || (here && here.step !== entry.step)) {
    entry = here ?? { own: false, step: entry.step + 1 };
    text = `${valuesIn(location)}`;
    put(false);
    for (const take of followers) take();
    // A link to values names no place: the page is shown from its start, as if it had been loaded
    if (isLink) scrollTo(0, 0);
  } else if (here?.own !== entry.own || `${valuesIn(location)}` !== text) put(false);
}

/** Calls when the address has come to hold other values than the page wrote or read; returns the way to stop. */
export function followAddress(take: () => void): () => void {
  followers.add(take);
  // Listening again is no second listener
  addEventListener('popstate', look);
  addEventListener('hashchange', look);
  return () => followers.delete(take);
}

/**
 * Writes values into the address bar: at once where that is a step of the history, else after a quiet time, since browsers refuse more than a hundred
 * changes in half a minute. Does nothing where there is no history.
 */
export function addressWriter(values: () => string): (push: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (push) => {
    if (typeof history === 'undefined') return;
    clearTimeout(timer);
    if (push) writeValues(values(), true);
    else timer = setTimeout(() => writeValues(values()), QUIET_MILLISECONDS);
  };
}
