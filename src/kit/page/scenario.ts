/**
 * The scenario: values that several calculators share, held for this tab only. A bag of what the reader set; what is not in it has its default.
 * Reading and writing sessionStorage fail quietly: a sandboxed frame has none.
 */
import { signal } from './signal.ts';

export type Shared = Readonly<Record<string, unknown>>;
const KEY = 'where-state-lives:scenario';
const DEFAULT_PEAK = 300;
const DEFAULT_PEAK_TO_MEAN = 3;

/** What the reader set, by shared key. */
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

/** Forgets the shared values of these keys; a mean rate is forgotten with the peak and the ratio that it follows from. */
export function unshare(keys: readonly string[]): void {
  const gone = keys.includes('requestsPerSecond') ? [...keys, 'peakRequestsPerSecond', 'peakToMean'] : keys;
  write(Object.fromEntries(Object.entries(scenario.value).filter(([key]) => !gone.includes(key))));
}

const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 ? value : otherwise;

/** The value of a shared key, undefined where the reader set none. The mean rate follows from the peak and its ratio. */
export function sharedValue(shared: Shared, key: string): unknown {
  if (key !== 'requestsPerSecond') return shared[key];
  if (shared['peakRequestsPerSecond'] === undefined && shared['peakToMean'] === undefined) return undefined;
  return number(shared['peakRequestsPerSecond'], DEFAULT_PEAK) / number(shared['peakToMean'], DEFAULT_PEAK_TO_MEAN);
}

/** Remembers valid values under their shared keys. A mean rate is kept as the peak that it stands for. */
export function shareValues(values: Shared): void {
  const next = { ...scenario.value, ...values };
  const mean = values['requestsPerSecond'];
  if (typeof mean === 'number') next['peakRequestsPerSecond'] = mean * number(next['peakToMean'], DEFAULT_PEAK_TO_MEAN);
  delete next['requestsPerSecond'];
  write(next);
}
