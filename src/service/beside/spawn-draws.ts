/** Starts the worker that draws from ranges beside a page. It learns from the first question which calculator it works for. */
export const spawnDraws = (): Worker => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });
