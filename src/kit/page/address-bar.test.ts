/** The address bar over a browser that is not there: entries of a history, links into the same page, Back and Forward. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const PAGE = '/calculators/bakery/';
type Entry = { state: unknown; address: string };

/** A tab: what a browser does to its address and its history, with the page's own code loaded afresh. */
async function tab(end: string, state: unknown = null) {
  let entries: Entry[] = [{ state, address: PAGE + end }];
  let at = 0;
  const heard = new Set<() => void>();
  const scrolls: string[] = [];
  const here = () => entries[at] ?? { state: undefined, address: '' };
  const url = () => new URL(here().address, 'https://state.example');
  const set = (entry: Entry) => {
    entries[at] = entry;
  };
  const push = (entry: Entry) => {
    entries = [...entries.slice(0, at + 1), entry];
    at += 1;
  };
  // A browser says both, in this order
  const moved = () => {
    for (const listener of [...heard, ...heard]) listener();
  };
  vi.stubGlobal('location', {
    get href() {
      return url().href;
    },
    get pathname() {
      return url().pathname;
    },
    get search() {
      return url().search;
    },
    get hash() {
      return url().hash;
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return here().state;
    },
    pushState: (state: unknown, _: string, address: string) => push({ state, address }),
    replaceState: (state: unknown, _: string, address: string) => set({ state, address }),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => heard.add(listener));
  vi.stubGlobal('scrollTo', () => scrolls.push('start'));
  vi.stubGlobal('document', {
    getElementById: (id: string) => ({ scrollIntoView: () => scrolls.push(id) }),
    // As the head script leaves it
    documentElement: { dataset: end.includes('=') ? { loaded: url().hash } : {} },
  });
  vi.resetModules();
  const bar = await import('./address-bar.ts');
  return {
    ...bar,
    scrolls,
    address: () => here().address.replace(PAGE, ''),
    follow(hash: string) {
      push({ state: null, address: PAGE + url().search + hash });
      moved();
    },
    go(by: number) {
      at += by;
      moved();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('an address that is opened', () => {
  test('with values behind ? has them behind # from then on', async () => {
    const { openAddress, address, scrolls } = await tab('?zones=2&sold=1');
    const { values, isOwn } = openAddress();
    expect([`${values}`, isOwn, address()]).toEqual(['zones=2&sold=1', false, '#zones=2&sold=1']);
    expect(scrolls).toEqual([]);
  });
  test('with values and a place is honoured in both', async () => {
    const { openAddress, address, scrolls } = await tab('?zones=2#costs');
    expect(`${openAddress().values}`).toBe('zones=2');
    expect([address(), scrolls]).toEqual(['#zones=2', ['costs']]);
  });
  test('with a place alone keeps it', async () => {
    const { openAddress, address } = await tab('#costs');
    expect([`${openAddress().values}`, address()]).toEqual(['', '#costs']);
  });
  test('remembers whose writing it is, also as written before values stood behind #', async () => {
    expect((await tab('?zones=2', { own: true })).openAddress().isOwn).toBe(true);
    expect((await tab('#zones=2', { own: true, step: 3 })).openAddress().isOwn).toBe(true);
    expect((await tab('#zones=2', { scroll: 5 })).openAddress().isOwn).toBe(false);
  });
});

describe('a jump to a heading', () => {
  test('keeps the values, there and back, and nobody reads them again', async () => {
    const { openAddress, followAddress, writeValues, address, follow, go } = await tab('#zones=2');
    const take = vi.fn();
    openAddress();
    followAddress(take);
    follow('#costs');
    expect(address()).toBe('#zones=2');
    writeValues('zones=3');
    go(-1);
    expect(address()).toBe('#zones=3');
    go(1);
    expect(address()).toBe('#zones=3');
    expect(take).not.toHaveBeenCalled();
    expect(openAddress().isOwn).toBe(true);
  });
  test('from a page without values stays in the address, until something is typed', async () => {
    const { openAddress, followAddress, writeValues, address, follow } = await tab('');
    openAddress();
    followAddress(() => undefined);
    follow('#costs');
    expect(address()).toBe('#costs');
    writeValues('zones=3');
    expect(address()).toBe('#zones=3');
    follow('#');
    expect(address()).toBe('#zones=3');
  });
});

describe('a jump to a heading before the page reads its address', () => {
  test('leaves the values that the page was loaded with, there and back', async () => {
    const { openAddress, followAddress, writeValues, address, follow, go } = await tab('#zones=2');
    const take = vi.fn();
    follow('#costs');
    const { values, isOwn } = openAddress();
    expect([`${values}`, isOwn, address()]).toEqual(['zones=2', false, '#zones=2']);
    followAddress(take);
    go(-1);
    writeValues('zones=3');
    go(1);
    go(-1);
    expect([address(), take.mock.calls.length]).toEqual(['#zones=3', 0]);
  });
  test('is of the step of a page without values', async () => {
    const { openAddress, followAddress, writeValues, address, follow, go } = await tab('');
    const take = vi.fn();
    follow('#costs');
    openAddress();
    followAddress(take);
    writeValues('zones=3');
    go(-1);
    expect([address(), take.mock.calls.length]).toEqual(['#zones=3', 0]);
  });
  test('a link to values is a step of its own: Back brings what stood there', async () => {
    const { openAddress, followAddress, address, follow, go } = await tab('');
    const taken: string[] = [];
    follow('#zones=2');
    openAddress();
    followAddress(() => taken.push(`${openAddress().values}`));
    go(-1);
    expect([address(), taken]).toEqual(['', ['']]);
  });
});

describe('other values', () => {
  test('from a link into the same page are taken, from its start; Back takes those before', async () => {
    const { openAddress, followAddress, writeValues, follow, go, scrolls, address } = await tab('#zones=2');
    const taken: unknown[] = [];
    openAddress();
    followAddress(() => {
      const { values, isOwn } = openAddress();
      taken.push([`${values}`, isOwn]);
    });
    writeValues('zones=5');
    follow('#zones=3');
    follow('#zones=3');
    go(-2);
    expect(taken).toEqual([
      ['zones=3', false],
      ['zones=3', false],
      ['zones=5', true],
    ]);
    expect([scrolls, address()]).toEqual([['start', 'start'], '#zones=5']);
  });
  test('of a step that was written are taken on Back and Forward', async () => {
    const { openAddress, followAddress, writeValues, go, follow } = await tab('');
    const taken: string[] = [];
    openAddress();
    followAddress(() => taken.push(`${openAddress().values}`));
    writeValues('zones=2', true);
    follow('#costs');
    writeValues('zones=4');
    go(-2);
    go(1);
    expect(taken).toEqual(['', 'zones=2']);
    go(1);
    expect(taken).toEqual(['', 'zones=2']);
  });
});

test('values that came before the page read its address go with Back', async () => {
  const { openAddress, followAddress, go, address, follow } = await tab('');
  const taken: string[] = [];
  follow('#zones=2');
  openAddress();
  followAddress(() => taken.push(`${openAddress().values}`));
  go(-1);
  go(1);
  expect([taken, address()]).toEqual([['', 'zones=2'], '#zones=2']);
});

test('letters are written together after a quiet time, a step at once', async () => {
  const { openAddress, addressWriter, address } = await tab('');
  openAddress();
  let values = '';
  const write = addressWriter(() => values);
  for (const zones of [2, 20, 200]) {
    values = `zones=${zones}`;
    write(false);
  }
  expect(address()).toBe('');
  vi.advanceTimersByTime(300);
  expect(address()).toBe('#zones=200');
  values = '';
  write(true);
  expect(address()).toBe('');
});
