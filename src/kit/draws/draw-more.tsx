import type { ComponentType } from 'preact';
import type { MoreProps, Part } from '../page/page-parts.ts';

/** The pictures and tables of one calculator as a part that is drawn from its bench. */
export const drawMore =
  <I, O>(More: ComponentType<MoreProps<I, O>>): Part =>
  ({ bench, drawn, base }) => (
    <More inputs={drawn.inputs as I} outputs={drawn.result.outputs as never} base={base} onUse={bench.setAll} />
  );
