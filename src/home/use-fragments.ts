import { useEffect, useState } from 'preact/hooks';
import type { ModelBench } from '../kit/page/bench.ts';
import { hasRanges } from '../kit/read/ranges.ts';
import { askFragments } from '../service/beside/ask-whole.ts';
import type { Fragments } from '../service/service-links.ts';
import type { fields } from './fields.ts';
import { type Comparison, serviceWith } from './model.ts';

const NONE: Fragments = {};

/** The rest of the address of each row's page, which opens with the ranges; nothing without them, as the tab has the numbers. */
export function useFragments({ inputs, ranges }: ModelBench<typeof fields, Comparison>): Fragments {
  const [fragments, setFragments] = useState(NONE);
  useEffect(() => {
    let isNewest = true;
    setFragments(NONE);
    if (hasRanges(ranges.value))
      askFragments(serviceWith(inputs.value), ranges.value.intervals).then(
        (next) => isNewest && setFragments(next),
        () => undefined,
      );
    return () => {
      isNewest = false;
    };
  }, [inputs.value, ranges.value]);
  return fragments;
}
