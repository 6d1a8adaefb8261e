import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Calculator } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import { drawMore } from '../draws/draw-more.tsx';
import { writeWorking } from '../say/write-working.ts';
import { Share } from '../share/Share.tsx';
import { WhatMatters } from '../view/WhatMatters.tsx';
import { type Code, PageContext, type PageParts } from './page-parts.ts';

/**
 * A calculator with all that stands around it on a page of this site.
 *
 * @param atHand what the page has of the service around it
 */
export async function onPage<F extends Fields, O extends object>(
  { view, more, spec }: Code<F, O>,
  atHand: Pick<PageParts, 'spawn' | 'follower'>,
): Promise<ComponentType<{ readonly base: string }>> {
  const [View, More, calculator] = await Promise.all([view(), more(), spec()]);
  const parts = { ...partsOf(calculator as never as Calculator, drawMore(More)), ...atHand };
  return ({ base }) => (
    <PageContext.Provider value={parts}>
      <View base={base} />
    </PageContext.Provider>
  );
}

const partsOf = (calculator: Calculator, More: PageParts['More']): Omit<PageParts, 'spawn' | 'follower'> => ({
  More,
  spec: async () => calculator,
  Under: ({ bench, base }) => <Share bench={bench} calculator={calculator as never} site={base} />,
  After({ bench, drawn: { inputs, result } }) {
    const ranges = bench.ranges.value;
    useEffect(() => writeWorking(calculator, inputs, result, ranges), [calculator, inputs, result, ranges]);
    return useMemo(() => <WhatMatters calculator={calculator} inputs={inputs} />, [calculator, inputs]);
  },
});
