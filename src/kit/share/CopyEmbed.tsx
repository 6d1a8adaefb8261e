import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Calculator } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import type { Bench } from '../page/bench.ts';
import { changedNames, linkTo } from '../read/codec.ts';
import { bytes } from '../say/format.ts';
import { cardHtml, cardMarkdown, cardOf } from './card.ts';
import { cardSvg } from './card-svg.ts';
import { elementSnippet, frameSnippet, plainAddress, valuesToSet } from './snippets.ts';

type Kind = 'element' | 'frame' | 'svg' | 'html' | 'markdown' | 'link';
type Form = {
  readonly label: string;
  readonly about: string;
  /** Whether it shows the calculator at work, and so has a weight and values to lock, or a picture of it. */
  readonly shows?: 'frame' | 'picture';
};
const kinds: { readonly [K in Kind]: Form } = {
  element: {
    label: 'Element',
    about: 'Right height, the theme of the page around it, events out, values in. One script of 2 kB.',
    shows: 'frame',
  },
  frame: {
    label: 'Frame',
    about: 'No script on the host’s page. The height is the one measured below; a narrower column scrolls.',
    shows: 'frame',
  },
  svg: {
    label: 'Card, SVG',
    about: 'A picture with these values, for hosts that strip frames. Keep it beside the page and link it.',
    shows: 'picture',
  },
  html: { label: 'Card, HTML', about: 'Text and a link that every sanitiser lets through.' },
  markdown: { label: 'Markdown', about: 'For a README, a ticket or a wiki page.' },
  link: { label: 'Link', about: 'The calculation by itself, pinned to this edition.' },
};
const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** Time for a frame to fetch what its values need. */
const SETTLED_MILLISECONDS = 1500;
const FIRST_HEIGHT = 1500;

/** What a frame of the same origin has loaded, as the server sent it, in bytes without headers. */
function loadedBytes({ performance }: Window): number {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return entries.reduce((sum, entry) => sum + ('encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0), 0);
}

/** How to show the current values in another page: what to paste, what it looks like, what it weighs. Loaded on demand. */
export function CopyEmbed<F extends Fields, O extends object>({
  bench,
  calculator,
  site,
  onCopy,
}: {
  bench: Bench<F, O>;
  calculator: Calculator<F, O>;
  site: string;
  onCopy: (text: string) => void;
}): JSX.Element {
  const [kind, setKind] = useState<Kind>('element');
  const [isLocked, setLocked] = useState(false);
  const [owner, setOwner] = useState('');
  const [copied, setCopied] = useState('');
  const [weight, setWeight] = useState({ height: FIRST_HEIGHT, loaded: 0 });
  const inputs = bench.inputs.value;
  const ranges = bench.ranges.value;
  const { busy, ranged } = bench.drawing.value;
  const lock = isLocked ? { names: changedNames(calculator, inputs, ranges), owner: owner.trim() } : undefined;
  const shown = { calculator, inputs, ranges, site, lock, height: weight.height };
  const card = cardOf(calculator, inputs, bench.result.value, site, busy ? ranges : (ranged ?? ranges));
  const texts: { readonly [K in Kind]: () => string } = {
    element: () => elementSnippet(shown),
    frame: () => frameSnippet(shown),
    svg: () => cardSvg(card),
    html: () => cardHtml(card),
    markdown: () => cardMarkdown(card),
    link: () => linkTo(calculator, inputs, site, ranges),
  };
  const text = texts[kind]();
  const { about, shows } = kinds[kind];
  const isFrame = shows === 'frame';
  const isPicture = shows === 'picture';
  const preview = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(0);
  const values = JSON.stringify(valuesToSet(shown));
  // By message, as the element does it: what was typed is in no address that anybody asks a server for
  useEffect(() => {
    const frame = preview.current;
    if (ready === 0 || !frame) return;
    frame.contentWindow?.postMessage({ stateCalculator: 1, type: 'set', inputs: JSON.parse(values) }, location.origin);
    const timer = setTimeout(() => {
      const body = frame.contentDocument?.body;
      if (!frame.contentWindow || !body) return;
      setWeight({ height: Math.ceil(body.getBoundingClientRect().height), loaded: loadedBytes(frame.contentWindow) });
    }, SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [ready, values, isFrame]);
  return (
    <section class="copy-embed" aria-label="Embed">
      <div class="field">
        <div class="segments" role="radiogroup" aria-label="Form">
          {Object.entries(kinds).map(([id, { label }]) => (
            <label key={id}>
              <input
                type="radio"
                name={`${calculator.id}-embed`}
                checked={id === kind}
                onChange={() => isKind(id) && setKind(id)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
        <p class="source">{about}</p>
      </div>
      {isFrame && (
        <div class="field locking">
          <label class="flag">
            <input type="checkbox" checked={isLocked} onChange={(event) => setLocked(event.currentTarget.checked)} />
            <span>Readers may not change the values that differ from the example</span>
          </label>
          {isLocked && (
            <label>
              Set by{' '}
              <input
                type="text"
                value={owner}
                placeholder="Platform team, 2026-11"
                maxLength={80}
                onInput={(event) => setOwner(event.currentTarget.value)}
              />
            </label>
          )}
        </div>
      )}
      <textarea aria-label="To paste into a page" readOnly rows={5} value={text} />
      <p class="copy-line">
        <button
          type="button"
          onClick={() => {
            onCopy(text);
            setCopied(text);
          }}
        >
          {copied === text ? 'Copied' : 'Copy'}
        </button>{' '}
        {isPicture && (
          <a download={`${calculator.id}.svg`} href={`data:image/svg+xml,${encodeURIComponent(text)}`}>
            Download
          </a>
        )}{' '}
        <span class="said">
          {text.length.toLocaleString('en-GB')} characters
          {isFrame &&
            (weight.loaded > 0
              ? `; loads ${bytes(weight.loaded)} with these values, as this server sends them, and nothing from anyone else`
              : '; weighing…')}
        </span>
      </p>
      {isFrame && (
        <div class="preview scroll" tabIndex={0} role="region" aria-label="Preview, 720 pixels wide">
          <iframe
            key={calculator.id}
            ref={preview}
            title={calculator.question}
            src={plainAddress(shown)}
            onLoad={() => setReady((times) => times + 1)}
          />
        </div>
      )}
      {isPicture && <img class="card" alt={card.question} src={`data:image/svg+xml,${encodeURIComponent(text)}`} />}
    </section>
  );
}
