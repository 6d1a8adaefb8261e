import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkTold, WayOut } from '../tell/told.ts';
import { Marked } from './marked.tsx';

function Copy({ text }: { readonly text: string }): JSX.Element {
  const [label, say] = useState('Copy');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied'),
      () => say('Select and copy it'),
    );
  return (
    <button type="button" onClick={copy}>
      {label}
    </button>
  );
}

const Way = ({
  way,
  number,
  base,
}: {
  readonly way: WayOut;
  readonly number: number;
  readonly base: string;
}): JSX.Element => (
  <li class="way">
    <span class="number">{number}</span>
    <div>
      <div class="way-head">
        <h3>{way.title}</h3>
        <span class="cost">{way.cost}</span>
      </div>
      <p>
        <Marked text={way.says} />
      </p>
      {way.lines.map(({ place, text }) => (
        <figure key={place}>
          <figcaption>
            {place}
            <Copy text={text} />
          </figcaption>
          <pre>{text}</pre>
        </figure>
      ))}
      {way.after && (
        <p class="then">
          <Marked text={way.after} />
        </p>
      )}
      {way.link && (
        <p>
          <a href={`${base}${way.link.href}`}>{way.link.text}</a>
        </p>
      )}
    </div>
  </li>
);

/** What can be done, cheapest first: the exact line, where it belongs, and what refuses next. */
export const WaysOut = ({ ways, base }: { readonly ways: readonly WayOut[]; readonly base: string }): JSX.Element => (
  <>
    <h2>Ways out, cheapest first</h2>
    <ol class="ways-out">
      {ways.map((way, index) => (
        <Way key={way.title} way={way} number={index + 1} base={base} />
      ))}
    </ol>
  </>
);

/** The pages that answer where it is no size. */
export const Leads = ({ leads, base }: { readonly leads: readonly LinkTold[]; readonly base: string }): JSX.Element => (
  <>
    <h2>Where the answer is</h2>
    <ol class="ways-out">
      {leads.map(({ href, text, says }, index) => (
        <li class="way" key={href}>
          <span class="number">{index + 1}</span>
          <div>
            <h3>
              <a href={`${base}${href}`}>{text}</a>
            </h3>
            <p>{says}</p>
          </div>
        </li>
      ))}
    </ol>
  </>
);
