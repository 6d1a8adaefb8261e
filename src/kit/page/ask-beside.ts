/** What goes to a worker: plain data, with a number by which its answer is known. */
export type Asked<Q> = { readonly id: number; readonly question: Q };
/** What comes back. */
export type Replied<A> = { readonly id: number } & ({ readonly answer: A } | { readonly failed: string });

type Waiting<A> = { resolve(answer: A): void; reject(error: Error): void; onPage(): void };

/**
 * Asks a worker, which is started with the first question; on the page where the browser has none, or refuses it.
 *
 * @param spawn starts the worker, which answers with `answerBeside`
 * @param load fetches what answers on the page
 */
export function askBeside<Q, A>(
  spawn: () => Worker,
  load: () => Promise<(question: Q) => Promise<A>>,
): (question: Q) => Promise<A> {
  const waiting = new Map<number, Waiting<A>>();
  let worker: Worker | undefined;
  let isRefused = false;
  let last = 0;

  function start(): Worker {
    const started = spawn();
    started.addEventListener('message', ({ data }: MessageEvent<Replied<A>>) => {
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

  const askPage = async (question: Q) => (await load())(question);
  return (question) => {
    if (isRefused) return askPage(question);
    try {
      worker ??= start();
    } catch {
      isRefused = true;
      return askPage(question);
    }
    const asked = worker;
    const id = ++last;
    return new Promise<A>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onPage: () => askPage(question).then(resolve, reject) });
      asked.postMessage({ id, question } satisfies Asked<Q>);
    });
  };
}
