import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Told } from '../tell/told.ts';
import { Marked } from './marked.tsx';
import { PathBench } from './PathBench.tsx';
import { Promised } from './Promised.tsx';
import { Others, Prove } from './Prove.tsx';
import type { Diagnosing } from './use-diagnose.ts';
import { Leads, WaysOut } from './WaysOut.tsx';
import { WhatWasRead } from './WhatWasRead.tsx';

type AnsweredProps = { readonly told: Told; readonly diagnosing: Diagnosing; readonly base: string };

/** The answer: one sentence, the path, the proof, the ways out, and what was read. */
export function Answered({ told, diagnosing, base }: AnsweredProps): JSX.Element {
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (diagnosing.byHand) sentence.current?.focus({ preventScroll: true });
  }, [diagnosing.byHand]);
  return (
    <div class="answered">
      <div class="saw">
        <span class="quiet">You see</span>
        {told.saw.map((label) => (
          <span class="chip" key={label}>
            {label}
          </span>
        ))}
        <button type="button" class="change" onClick={diagnosing.change}>
          Change, or paste something else
        </button>
      </div>
      <p class="answer" tabIndex={-1} ref={sentence}>
        <Marked text={told.answer} />
      </p>
      {told.sure !== '' && (
        <p class="sure">
          <Marked text={told.sure} />
        </p>
      )}
      {told.path && (
        <PathBench path={told.path} diagnosing={diagnosing} {...(told.proportion && { proportion: told.proportion })} />
      )}
      <div class="two">
        <section>
          {told.proof && <Prove proof={told.proof} />}
          {told.others.length > 0 && <Others others={told.others} />}
        </section>
        <section>
          {told.ways.length > 0 && <WaysOut ways={told.ways} base={base} />}
          {told.leads.length > 0 && <Leads leads={told.leads} base={base} />}
        </section>
      </div>
      <section class="read">
        <div>
          <h2>What was read</h2>
          <Promised />
          {told.dropped !== '' && <p class="quiet small">{told.dropped}</p>}
        </div>
        <WhatWasRead rows={told.read} />
      </section>
    </div>
  );
}
