/** A bench whose inputs need code that is not loaded yet. */
import { describe, expect, test, vi } from 'vitest';
import { loader } from '../declare/bakery.fixture.ts';
import { address, eachOnItsPage, notices, page } from './page.fixture.ts';

eachOnItsPage();

describe('code that some inputs need', () => {
  const settle = () => vi.advanceTimersByTimeAsync(0);

  test('the old result stays until it is there; the address has the new values at once', async () => {
    const bench = page();
    loader.next = Promise.resolve();
    bench.setAll({ ovens: 8 });
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([true, 4]);
    expect(address()).toContain('ovens=8');
    await settle();
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([false, 8]);
  });
  test('what arrives late for older inputs is dropped', async () => {
    const bench = page();
    let arrive: (value?: unknown) => void = () => {};
    loader.next = new Promise((resolve) => {
      arrive = resolve;
    });
    bench.set('ovens', 8);
    loader.next = undefined;
    bench.set('ovens', 9);
    arrive();
    await settle();
    expect(bench.inputs.value.ovens).toBe(9);
  });
  test('offline is said, and forgotten when it works again', async () => {
    const bench = page();
    loader.next = Promise.reject(new Error('offline'));
    bench.set('ovens', 8);
    await settle();
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([false, 4]);
    expect(notices(bench)[0]).toMatch(/could not be loaded/);
    loader.next = undefined;
    bench.set('ovens', 9);
    expect([bench.inputs.value.ovens, bench.notices.value]).toEqual([9, []]);
  });
});
