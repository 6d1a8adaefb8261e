import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Fields } from '../declare/field.ts';
import type { Bench, Drawn } from '../page/bench.ts';
import type { PagePart } from '../page/page-parts.ts';

type Props<F extends Fields, O extends object> = {
  readonly bench: Bench<F, O>;
  readonly drawn: Drawn<F, O>;
  readonly base: string;
  /** Fetches the code of the pictures and tables after the first. */
  readonly load: () => Promise<PagePart>;
  readonly children: ComponentChildren;
};

/** Where room is dear: the first picture, and the others once somebody asks for them. */
export function FirstPicture<F extends Fields, O extends object>({
  bench,
  drawn,
  base,
  load,
  children,
}: Props<F, O>): JSX.Element {
  const [loaded, setLoaded] = useState<{ readonly More: PagePart }>();
  // A connection that is gone may be back at the next click
  const ask = () =>
    load().then(
      (More) => setLoaded({ More }),
      () => undefined,
    );
  return (
    <div class="pictures">
      {children}
      {loaded ? (
        <loaded.More bench={bench} drawn={drawn} base={base} />
      ) : (
        <button type="button" class="more" onClick={ask}>
          All pictures and tables
        </button>
      )}
    </div>
  );
}
