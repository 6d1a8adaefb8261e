import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Estimator as EstimatorSpec } from '../declare/define.ts';
import type { Field } from '../declare/field.ts';
import { useOpened } from '../page/use-opened.ts';

type Props<I> = {
  readonly id: string;
  readonly estimator: EstimatorSpec<I>;
  readonly fieldOf: (name: string) => Field | undefined;
  readonly onUse: (values: Partial<I>) => void;
};

/** A small form beside a field that people do not know. It is fetched when it is opened: most never are. */
export function Estimator<I>({ id, estimator, fieldOf, onUse }: Props<I>): JSX.Element {
  const { details, opened } = useOpened();
  const [inside, setInside] = useState<Awaited<ReturnType<typeof load<I>>>>();
  useEffect(() => {
    if (opened) load(estimator).then(setInside, () => undefined);
  }, [opened, estimator]);
  return (
    <details class="estimator" ref={details}>
      <summary>{estimator.label}</summary>
      {inside && <inside.EstimatorForm id={id} estimation={inside.estimation} fieldOf={fieldOf} onUse={onUse} />}
    </details>
  );
}

async function load<I>(estimator: EstimatorSpec<I>) {
  const [{ EstimatorForm }, estimation] = await Promise.all([import('./EstimatorForm.tsx'), estimator.load()]);
  return { EstimatorForm, estimation };
}
