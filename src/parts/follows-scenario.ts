import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { liveSource, restsOn } from './live-value.ts';
import { usesOf } from './mdx.ts';

const all: readonly Calculator[] = calculators as never;

/**
 * Whether anything on a page follows the reader's numbers: a state map, a calculator, or a live number whose inputs the page does not fix. A worked
 * decision with numbers of its own has none, and would only mislead with a form for them.
 *
 * @param body the page as MDX
 */
export const followsScenario = (body: string): boolean =>
  usesOf(body).some(({ name, given: { of = '', with: query = '' } }) => {
    if (name === 'StateMap' || name === 'Calculator') return true;
    if (name !== 'Live') return false;
    const { calculator: id, path } = liveSource(of);
    const calculator = all.find((candidate) => candidate.id === id);
    return calculator !== undefined && restsOn(calculator, path, query, {}) === 'example';
  });
