import type { ComponentType } from 'preact';
import type { MoreProps, PagePart } from '../page/page-parts.ts';

/** The pictures and tables of one calculator as a part that is drawn from its bench. */
export const drawMore =
  <I, O>(More: ComponentType<MoreProps<I, O>>): PagePart =>
  ({ bench, drawn, base }) => (
    <More inputs={drawn.inputs as I} outputs={drawn.result.outputs as never} base={base} onUse={bench.setAll} />
  );
