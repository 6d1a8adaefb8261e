/** Rewrites the live numbers of a page for the reader's scenario. Loaded only where that is not the example. */

import { loadSpec } from '../calculators/load-spec.ts';
import type { Calculator } from '../kit/declare/define.ts';
import type { Shared } from '../kit/page/scenario.ts';
import { linkTo } from '../kit/read/codec.ts';
import { NO_RANGES } from '../kit/read/ranges.ts';
import { follower } from '../service/beside/beside-page.ts';
import {
  type Answered,
  answerFor,
  liveSource,
  liveText,
  NOR_THIS,
  rests,
  restsOn,
  typedFor,
  whyNone,
  wordsForNone,
} from './live-value.ts';

let turn = 0;

/** Computes each calculator once for each set of fixed inputs and writes all numbers that quote it. Of two updates under way the newer one counts. */
export async function updateLive(shared: Shared): Promise<void> {
  turn += 1;
  const mine = turn;
  const groups = Map.groupBy(document.querySelectorAll<HTMLElement>('[data-of]'), (node) =>
    JSON.stringify([liveSource(node.dataset['of'] ?? '').calculator, node.dataset['with'] ?? '']),
  );
  await Promise.all(
    [...groups].map(async ([key, nodes]) => {
      const [id, query]: [string, string] = JSON.parse(key);
      const calculator = await loadSpec(id);
      if (!calculator || mine !== turn) return;
      await follower.prepare(calculator, typedFor(calculator, query, shared), shared);
      if (mine !== turn) return;
      const answered = answerFor(calculator, query, shared, follower);
      const saidIn = new Map<Element | null, string>();
      for (const node of nodes) {
        const { path } = liveSource(node.dataset['of'] ?? '');
        const text = liveText(calculator, path, answered);
        if (text === undefined) {
          const block = node.closest('p, li, td');
          const words = wordsForNone(calculator, path, answered);
          node.replaceChildren('(', whyLink(calculator, answered, saidIn.get(block) === words ? NOR_THIS : words), ')');
          saidIn.set(block, words);
        } else if (node.textContent !== text) node.textContent = text;
        if (!(node instanceof HTMLDataElement)) continue;
        node.value = text ?? '';
        const rest = restsOn(calculator, path, query, shared);
        node.toggleAttribute('data-example', rest === 'example' || rest === 'default');
        node.toggleAttribute('data-yours', rest === 'yours');
        node.title = rests[rest];
      }
    }),
  );
}

/** Stands for a number that the reader's scenario leaves without a meaning: it says so, on hover why, and leads to where that can be changed. */
function whyLink(calculator: Calculator, answered: Answered, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href =
    import.meta.env.BASE_URL.replace(/\/$/, '') +
    linkTo(calculator, answered.inputs, '', { ...NO_RANGES, followed: answered.followed });
  link.title = whyNone(calculator, answered);
  link.textContent = words;
  return link;
}
