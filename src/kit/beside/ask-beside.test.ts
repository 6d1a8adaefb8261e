/** Questions to a worker, and what becomes of them where there is none. */
import { describe, expect, test } from 'vitest';
import { askBeside, type Call } from './ask-beside.ts';

/** A worker that answers when it is told to. */
class Slow extends EventTarget {
  readonly asked: Call[] = [];
  postMessage(message: Call) {
    this.asked.push(message);
  }
  say(data: object) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const onPage = () => Promise.resolve({ times: async (number: number) => number * 1000 });
const slow = () => {
  const worker = new Slow();
  return { worker, ask: askBeside(() => worker as never, onPage) };
};

describe('a worker', () => {
  test('answers each question with its own answer, in any order', async () => {
    const { worker, ask } = slow();
    const both = [ask('times', 1), ask('times', 2)];
    const [first, second] = worker.asked;
    worker.say({ id: second?.id, answer: 20 });
    worker.say({ id: first?.id, answer: 10 });
    expect(await Promise.all(both)).toEqual([10, 20]);
  });
  test('that has no answer to a question says so, and goes on', async () => {
    const { worker, ask } = slow();
    const [wrong, right] = [ask('times', 1), ask('times', 2)];
    worker.say({ id: worker.asked[0]?.id, failed: 'no such thing' });
    worker.say({ id: worker.asked[1]?.id, answer: 20 });
    await expect(wrong).rejects.toThrow('no such thing');
    expect(await right).toBe(20);
  });
  test('that cannot start leaves its questions, and all later ones, to the page', async () => {
    const { worker, ask } = slow();
    const asked = [ask('times', 1), ask('times', 2)];
    worker.dispatchEvent(new Event('error'));
    expect(await Promise.all([...asked, ask('times', 3)])).toEqual([1000, 2000, 3000]);
    expect(worker.asked).toHaveLength(2);
  });
  test('that the browser refuses is not asked for again', async () => {
    let started = 0;
    const ask = askBeside(() => {
      started += 1;
      throw new DOMException('refused', 'SecurityError');
    }, onPage);
    expect([await ask('times', 1), await ask('times', 2), started]).toEqual([1000, 2000, 1]);
  });
});
