/** Rewrites the live numbers of a page for the reader's scenario. Loaded only where that is not the example. */
import type { Shared } from '../kit/scenario.ts';
import { loadCalculator } from './calculator-code.ts';
import { answerFor, isYours, liveSource, liveText, NO_VALUE } from './live-value.ts';

/** Computes each calculator once for each set of fixed inputs and writes all numbers that quote it. */
export async function updateLive(shared: Shared): Promise<void> {
  const groups = Map.groupBy(document.querySelectorAll<HTMLElement>('[data-of]'), (node) =>
    JSON.stringify([liveSource(node.dataset['of'] ?? '').calculator, node.dataset['with'] ?? '']),
  );
  await Promise.all(
    [...groups].map(async ([key, nodes]) => {
      const [id, query]: [string, string] = JSON.parse(key);
      const calculator = await loadCalculator(id);
      if (!calculator) return;
      const answered = answerFor(calculator, query, shared);
      for (const node of nodes) {
        const { path } = liveSource(node.dataset['of'] ?? '');
        const text = liveText(calculator, path, answered) ?? NO_VALUE;
        if (node.textContent !== text) node.textContent = text;
        if (node instanceof HTMLDataElement) node.value = text;
        if (node.dataset['example'] !== undefined || node.dataset['yours'] !== undefined) {
          const own = isYours(calculator, path, query, shared);
          delete node.dataset[own ? 'example' : 'yours'];
          node.dataset[own ? 'yours' : 'example'] = '';
        }
      }
    }),
  );
}
