import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/define.ts';
import { liveSource, restsOn } from './live-value.ts';

const all: readonly Calculator[] = calculators as never;

/**
 * Whether anything on a page follows the reader's numbers: a state map, a calculator, or a live number whose inputs the page does not fix. A worked
 * decision with numbers of its own has none, and would only mislead with a form for them.
 *
 * @param body the page as MDX
 */
export const followsScenario = (body: string): boolean =>
  /<(StateMap|Calculator)\b/.test(body) ||
  [...body.matchAll(/<Live\b([^>]*)>/g)].some(([, attributes = '']) => {
    const { calculator: id, path } = liveSource(/\bof="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const calculator = all.find((candidate) => candidate.id === id);
    const query = /\bwith="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return calculator && restsOn(calculator, path, query, {}) === 'example';
  });
