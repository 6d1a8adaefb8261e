/** A page that is not there: address bar, history and tab storage for the tests of a bench. */
import { afterEach, beforeEach, vi } from 'vitest';
import { followIn } from '../../service/follow.ts';
import { bakery, loader } from '../declare/bakery.fixture.ts';
import type { PageFollower } from '../declare/follow.ts';
import { createBench } from './create-bench.ts';
import type { Draw } from './reader.ts';
import { restoreScenario, scenario } from './scenario.ts';

export const stored = new Map<string, string>();
export const entries: { state: unknown; address: string }[] = [];
const stops: (() => void)[] = [];

/** @param end of the page's address: '#ovens=8', or as old links have it '?ovens=8' */
export function open(end: string, state: unknown = null): void {
  const { href, pathname, search, hash } = new URL(`https://state.example/calculators/bakery/${end}`);
  vi.stubGlobal('location', { href, pathname, search, hash });
  vi.stubGlobal('history', {
    state,
    pushState: (state: unknown, _: string, address: string) => entries.push({ state, address }),
    replaceState: (state: unknown, _: string, address: string) => entries.splice(-1, 1, { state, address }),
  });
  entries.splice(0, entries.length, { state, address: pathname + search + hash });
}

/** What follows for the bakery: its mean rate. */
const follower: PageFollower = {
  prepare: () => undefined,
  follow: (calculator, typed, tab) => followIn({}, calculator as never, typed, tab),
  here: () => Promise.resolve(follower),
};
export const following: Draw = { follower };

/**
 * A page with this address: the bench as it is after mount.
 *
 * @param draw null where nothing draws and nothing follows
 */
export function page(end = '', state: unknown = null, draw: Draw | null = following, calculator = bakery) {
  open(end, state);
  const bench = createBench(calculator, undefined, draw ?? undefined);
  restoreScenario();
  bench.readLocation();
  stops.push(bench.follow());
  return bench;
}

export const notices = (bench: ReturnType<typeof page>): readonly string[] =>
  bench.notices.value.map(({ message }) => message);
export const address = (): string | undefined => entries.at(-1)?.address;

/** A tab of its own and a clock that stands for every test of the file. */
export function eachOnItsPage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    stored.clear();
    scenario.value = {};
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    loader.next = undefined;
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
