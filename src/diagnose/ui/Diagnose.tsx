import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { diagnose } from '../diagnose.ts';
import { Answered } from './Answered.tsx';
import { Ask } from './Ask.tsx';
import { useDiagnose } from './use-diagnose.ts';

export type DiagnoseProps = {
  readonly base: string;
  /** What a store for the sessions costs a month, as the calculator of stores has it for the example. */
  readonly storeUsdPerMonth: number;
};

/** From what somebody sees to the hop, the byte and the line of configuration: asked first, answered in the same place. */
export function Diagnose({ base, storeUsdPerMonth }: DiagnoseProps): JSX.Element {
  const diagnosing = useDiagnose();
  const { asked, isAnswered } = diagnosing;
  const told = useMemo(
    () => (isAnswered ? diagnose(asked, storeUsdPerMonth) : undefined),
    [asked, isAnswered, storeUsdPerMonth],
  );
  return (
    <div class="diagnose calculator not-content" aria-live="off">
      {told ? <Answered told={told} diagnosing={diagnosing} base={base} /> : <Ask diagnosing={diagnosing} />}
    </div>
  );
}
