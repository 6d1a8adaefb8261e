import type { JSX } from 'preact';
import type { OtherRank, ProofTold } from '../tell/told.ts';
import { Marked } from './marked.tsx';

/** One command and what each outcome means: it is this, or it is not. */
export const Prove = ({ proof }: { readonly proof: ProofTold }): JSX.Element => (
  <>
    <h2>Prove it</h2>
    <p>
      <Marked text={proof.says} />
    </p>
    {proof.command && <pre>{proof.command}</pre>}
    <dl class="expect">
      {proof.outcomes.map(([sees, means]) => (
        <div key={sees}>
          <dt>
            <Marked text={sees} />
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  </>
);

/** Ranks two and on, with how likely each is and why. */
export const Others = ({ others }: { readonly others: readonly OtherRank[] }): JSX.Element => (
  <>
    <h2 class="next">If the test says no</h2>
    <ol class="others">
      {others.map(({ id, label, likelihood, because }, index) => (
        <li key={id}>
          <span class="number">{index + 2}</span>
          <div>
            <b>{label}</b> <span class="quiet">{likelihood}</span>
            <p>{because}</p>
          </div>
        </li>
      ))}
    </ol>
  </>
);
