/** What goes to a worker: plain data, with a number by which its answer is known. */
export type Call = { readonly id: number; readonly name: string; readonly given: readonly unknown[] };
/** What comes back. */
export type Replied = { readonly id: number } & ({ readonly answer: unknown } | { readonly failed: string });

/** Functions by their names: what a worker answers with. */
export type Answering = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void; onPage(): void };

/**
 * Calls functions in a worker, which is started with the first call; on the page where the browser has none, or refuses it.
 *
 * @param spawn starts the worker, which answers with `answerBeside`
 * @param load fetches the same functions for the page
 * @example const ask = askBeside(spawn, () => import('./whole-here.ts')); await ask('wholeHere', { zones: 2 })
 */
export function askBeside<A extends Answering>(
  spawn: () => Worker,
  load: () => Promise<A>,
): <K extends keyof A & string>(name: K, ...given: Parameters<A[K]>) => ReturnType<A[K]> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let isRefused = false;
  let last = 0;

  function start(): Worker {
    const started = spawn();
    started.addEventListener('message', ({ data }: MessageEvent<Replied>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.failed));
    });
    started.addEventListener('error', () => {
      isRefused = true;
      const left = [...waiting.values()];
      waiting.clear();
      for (const { onPage } of left) onPage();
    });
    return started;
  }

  function ask(name: keyof A & string, given: Parameters<A[string]>): Promise<unknown> {
    const askPage = async () => (await load())[name]?.(...given);
    if (isRefused) return askPage();
    try {
      worker ??= start();
    } catch {
      isRefused = true;
      return askPage();
    }
    const asked = worker;
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onPage: () => askPage().then(resolve, reject) });
      asked.postMessage({ id, name, given } satisfies Call);
    });
  }

  return (name, ...given) => ask(name, given) as never;
}
