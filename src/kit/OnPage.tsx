import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Calculator } from './define.ts';
import { drawMore } from './draw-more.tsx';
import type { Fields } from './field.ts';
import { type Code, PageContext, type PageParts } from './page-parts.ts';
import { Share } from './Share.tsx';
import { WhatMatters } from './WhatMatters.tsx';
import { writeWorking } from './write-working.ts';

/**
 * A calculator with all that stands around it on a page of this site.
 *
 * @param spec fetches the calculator with the words around its result
 */
export async function onPage<F extends Fields, O extends object>(
  { view, more }: Code<F, O>,
  spec: () => Promise<Calculator<F, O>>,
): Promise<ComponentType<{ readonly base: string }>> {
  const [View, More, calculator] = await Promise.all([view(), more(), spec()]);
  const parts = partsOf(calculator, drawMore(More));
  return ({ base }) => (
    <PageContext.Provider value={parts}>
      <View base={base} />
    </PageContext.Provider>
  );
}

const partsOf = <F extends Fields, O extends object>(known: Calculator<F, O>, More: PageParts['More']): PageParts => ({
  More,
  Under: ({ bench, base }) => <Share bench={bench} calculator={known as never} site={base} />,
  After({ drawn: { inputs, result } }) {
    const calculator = known as never as Calculator;
    useEffect(() => writeWorking(calculator, inputs, result), [calculator, inputs, result]);
    return useMemo(() => <WhatMatters calculator={calculator} inputs={inputs} />, [calculator, inputs]);
  },
});
