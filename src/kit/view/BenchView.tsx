import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Calculator } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import type { Bench, Drawn } from '../page/bench.ts';
import { PageContext } from '../page/page-parts.ts';
import { hasRanges } from '../read/ranges.ts';
import { Prose, plain } from '../say/prose.tsx';
import { FrameContext } from '../share/frame.ts';
import { OpenInFull } from '../share/OpenInFull.tsx';
import { ALL, type PARTS } from '../share/terms.ts';
import { SpanContext } from './Figures.tsx';
import { FirstPicture } from './FirstPicture.tsx';
import { Form } from './Form.tsx';

const QUIET_MILLISECONDS = 1000;

type Props<F extends Fields, O extends object> = {
  readonly bench: Bench<F, O>;
  readonly drawn: Drawn<F, O>;
  /** Base path of the site: links and facts start with it. */
  readonly base: string;
  /** The headline figures, in the same frame as the answer. */
  readonly figures: ComponentChildren;
  /** The first picture, from `drawn`. */
  readonly children: ComponentChildren;
  /** Above the inputs: another way in, such as a paste box. */
  readonly wayIn?: ComponentChildren;
};

/** The frame of every calculator: answer, inputs left, result right, what matters most under it. */
export function BenchView<F extends Fields, O extends object>({
  bench,
  drawn,
  base,
  figures,
  children,
  wayIn,
}: Props<F, O>): JSX.Element {
  const frame = useContext(FrameContext);
  const page = useContext(PageContext);
  const hides = (part: (typeof PARTS)[number]) => frame?.terms.value.hide.has(part) ?? false;
  const { calculator } = bench;
  const result = bench.result.value;
  const problems = bench.problems.value;
  const answer = calculator.answer(bench.inputs.value, result);
  const ranges = bench.ranges.value;
  const drawing = bench.drawing.value;
  const ranged = useRanged(hasRanges(ranges), page?.spec ?? frame?.spec);
  // The same element as long as nothing new is drawn: the frame of a key stroke does not draw pictures
  const more = useMemo(() => page && <page.More bench={bench} drawn={drawn} base={base} />, [page, bench, drawn, base]);
  return (
    <div class="calculator not-content" data-outcome={result.outcome}>
      <p class="answer">
        <Prose text={answer} />
      </p>
      {ranged && (
        <ranged.RangesPart
          bench={bench}
          calculator={ranged.calculator as never}
          canDrawAgain={!frame?.terms.value.lock.has(ALL)}
        />
      )}
      <Status
        text={plain(
          problems.length > 0
            ? `${problems.length} to mend. The result is for the last valid values.`
            : ranged
              ? `${answer} ${ranged.saidOf(ranged.calculator, drawing)}`
              : answer,
        )}
      />
      <div class="notices">
        {bench.fromLink.value && (
          <p class="notice">
            Values from a link.{' '}
            <button type="button" onClick={bench.keepLink}>
              Use them on every page
            </button>{' '}
            <button type="button" onClick={bench.reset}>
              Start afresh
            </button>
          </p>
        )}
        {bench.notices.value.map(({ id, message }) => (
          <p class="notice" key={id}>
            {message}
          </p>
        ))}
        <noscript>
          <p class="notice">Scripts are off: these are the example values, even where the link names others.</p>
        </noscript>
      </div>
      <div class="bench">
        {!hides('inputs') && (
          <div class="left">
            {wayIn}
            <Form bench={bench} base={base} />
          </div>
        )}
        <div class={`result${problems.length > 0 ? ' stale' : ''}`} aria-busy={bench.loading.value}>
          <h2 class="sr-only">Result</h2>
          {problems.length > 0 && (
            <p class="stale-note">
              {problems.map(({ field, rule }) => `${calculator.fields[field]?.label ?? field} ${rule}`).join('; ')}:
              showing the result for the last valid values.
            </p>
          )}
          <SpanContext.Provider value={ranged && ((path) => ranged.spanOf(ranged.calculator, drawing, path))}>
            {!hides('figures') && figures}
          </SpanContext.Provider>
          {result.warnings.map(({ id, message }) => (
            <p class="warning" key={id}>
              {message}
            </p>
          ))}
          {!frame && children}
          {frame && !hides('pictures') && (
            <FirstPicture load={frame.more} bench={bench} drawn={drawn} base={base}>
              {children}
            </FirstPicture>
          )}
          {more}
          {page ? <page.Under bench={bench} drawn={drawn} base={base} /> : <OpenInFull bench={bench} site={base} />}
        </div>
      </div>
      {page && <page.After bench={bench} drawn={drawn} base={base} />}
    </div>
  );
}

/** The part of a page that tells of ranges, with the words of its calculator; loaded when there are some. */
function useRanged(wanted: boolean, spec: (() => Promise<Calculator>) | undefined) {
  const [part, setPart] = useState<typeof import('./RangesPart.tsx') & { readonly calculator: Calculator }>();
  useEffect(() => {
    if (!wanted || !spec) return;
    Promise.all([import('./RangesPart.tsx'), spec()]).then(
      ([code, calculator]) => setPart({ ...code, calculator }),
      () => undefined,
    );
  }, [wanted]);
  return wanted ? part : undefined;
}

/** One quiet live region: it speaks after a second without changes. */
function Status({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  const [first, setFirst] = useState(true);
  useEffect(() => {
    if (first) return setFirst(false);
    const timer = setTimeout(() => setSpoken(text), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="sr-only" role="status">
      {spoken}
    </p>
  );
}
