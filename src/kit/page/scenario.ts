/**
 * The reader's service, held for this tab only: what they typed on any page, by the names of its quantities. What is not in it has its default, or
 * follows. Reading and writing sessionStorage fail quietly: a sandboxed frame has none.
 */
import { signal } from './signal.ts';

export type Shared = Readonly<Record<string, unknown>>;
const KEY = 'where-state-lives:scenario';
const DEFAULT_PEAK_TO_MEAN = 3;

/** What the reader typed, by quantity. */
export const scenario = signal<Shared>({});

/** Takes over what this tab remembers. Called once a page, after mount: islands hydrate with the defaults. */
export function restoreScenario(): void {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    if (typeof stored === 'object' && stored !== null && !Array.isArray(stored))
      scenario.value = { ...stored, ...scenario.value };
  } catch {
    // No storage, or not ours: the defaults stand.
  }
}

function write(next: Shared): void {
  scenario.value = next;
  try {
    if (Object.keys(next).length > 0) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
  } catch {
    // The values still hold for this page.
  }
}

/** Puts the tab back to what it held before. */
export const putBack = (values: Shared): void => write(values);

/** Forgets what was typed of these quantities; a mean rate is forgotten with the peak and the ratio that it follows from. */
export function unshare(keys: readonly string[]): void {
  const gone = keys.includes('requestsPerSecond') ? [...keys, 'peakRequestsPerSecond', 'peakToMean'] : keys;
  write(Object.fromEntries(Object.entries(scenario.value).filter(([key]) => !gone.includes(key))));
}

const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 ? value : otherwise;

/** Remembers valid values by quantity. A mean rate is kept as the peak that it stands for. */
export function shareValues(values: Shared): void {
  const next = { ...scenario.value, ...values };
  const mean = values['requestsPerSecond'];
  if (typeof mean === 'number') next['peakRequestsPerSecond'] = mean * number(next['peakToMean'], DEFAULT_PEAK_TO_MEAN);
  delete next['requestsPerSecond'];
  write(next);
}
