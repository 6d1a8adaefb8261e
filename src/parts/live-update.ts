/** Rewrites the live numbers of a page for the reader's scenario. Loaded only where that is not the example. */
import type { Calculator } from '../kit/define.ts';
import type { Fields } from '../kit/field.ts';
import type { Shared } from '../kit/scenario.ts';
import { answerFor, liveSource, liveText, NO_VALUE } from './live-value.ts';

type AnyCalculator = Calculator<Fields, object>;

const sources: Readonly<Record<string, () => Promise<AnyCalculator>>> = {
  replicas: async () => (await import('../calculators/replicas/spec.ts')).replicas as never,
  'token-size': async () => (await import('../calculators/token-size/spec.ts')).tokenSize as never,
  'payload-cost': async () => (await import('../calculators/payload-cost/spec.ts')).payloadCost as never,
  'session-store': async () => (await import('../calculators/session-store/spec.ts')).sessionStore as never,
  revocation: async () => (await import('../calculators/revocation/spec.ts')).revocation as never,
  failover: async () => (await import('../calculators/failover/spec.ts')).failover as never,
  retries: async () => (await import('../calculators/retries/spec.ts')).retries as never,
};

/** Ids of the calculators that a sentence can quote. */
export const quotable = Object.keys(sources);

/** Computes each calculator once for each set of fixed inputs and writes all numbers that quote it. */
export async function updateLive(shared: Shared): Promise<void> {
  const groups = Map.groupBy(document.querySelectorAll<HTMLElement>('[data-of]'), (node) =>
    JSON.stringify([liveSource(node.dataset['of'] ?? '').calculator, node.dataset['with'] ?? '']),
  );
  const own = Object.keys(shared).length > 0;
  await Promise.all(
    [...groups].map(async ([key, nodes]) => {
      const [id, query]: [string, string] = JSON.parse(key);
      const calculator = await sources[id]?.();
      if (!calculator) return;
      const answered = answerFor(calculator, query, shared);
      for (const node of nodes) {
        const text = liveText(calculator, liveSource(node.dataset['of'] ?? '').path, answered) ?? NO_VALUE;
        if (node.textContent !== text) node.textContent = text;
        if (node instanceof HTMLDataElement) node.value = text;
        if (node.dataset['example'] !== undefined || node.dataset['yours'] !== undefined) {
          delete node.dataset[own ? 'example' : 'yours'];
          node.dataset[own ? 'yours' : 'example'] = '';
        }
      }
    }),
  );
}
