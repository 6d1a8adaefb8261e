import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import type { RangesView } from '../../judge/ranges/ranges-view.ts';
import type { ItemView } from '../../tell/view.ts';
import type { Search } from '../engine/use-decide.ts';
import { Bars } from './Bars.tsx';
import { Glyph } from './Glyph.tsx';
import { SideBySide } from './SideBySide.tsx';

type Props = {
  readonly item: ItemView;
  readonly search: Search;
  /** Absent where no range concerns the item, or its draws are not in yet. */
  readonly ranges: RangesView | undefined;
  readonly drawing: boolean;
  readonly onDrawAgain: () => void;
  readonly base: string;
  readonly rates: JSX.Element;
};

/** The answer for one piece of state: where, why, what would flip it, what else there is, and why not. */
export function Result({ item, search, ranges, drawing, onDrawAgain, base, rates }: Props): JSX.Element {
  const chosen = item.placement && ranges?.options[item.placement];
  return (
    <>
      <h2 class="sr-only">Where {item.name} should live</h2>
      <dl class="figures">
        <div class="placed">
          <dt>
            <Glyph holder={item.holder} /> {item.name}
          </dt>
          <dd>{item.page ? <a href={base + item.page}>{item.placed}</a> : item.placed}</dd>
        </div>
        {item.totalUsdPerMonth !== undefined && (
          <div>
            <dt>in all, by {item.rates}</dt>
            <dd>
              {chosen ? chosen.totalText : usd(item.totalUsdPerMonth)} <small>a month</small>
              <span class="basis">a judgement: models priced by {item.rates}</span>
            </dd>
          </div>
        )}
      </dl>
      <RangesPart ranges={ranges} drawing={drawing} onDrawAgain={onDrawAgain} />
      <p class={`verdict ${item.outcome}`}>
        {ranges && 'At the medians: '}
        {ranges ? lowerFirst(item.verdict) : item.verdict}
      </p>
      {item.why.map((sentence) => (
        <p class="why" key={sentence}>
          {sentence}
        </p>
      ))}
      {item.routing && (
        <p class="why">
          Routing: {item.routing}. Carrier: {item.carrier}.{' '}
          {item.variants.map(({ words, page }) => (
            <a key={page} href={base + page}>
              {words}
            </a>
          ))}
        </p>
      )}
      <Bars item={item} ranges={ranges} />
      {rates}
      <h3>{item.placement ? 'What would flip it' : 'What would resolve it'}</h3>
      <Flips search={search} />
      {item.options.length > 0 && <h3>Side by side</h3>}
      <SideBySide item={item} ranges={ranges} base={base} />
      <h3>Why not the {item.placement ? 'others' : 'placements'}</h3>
      <WhyNot item={item} base={base} />
    </>
  );
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]* /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

/** How far the ranges leave the answer open. */
function RangesPart({
  ranges,
  drawing,
  onDrawAgain,
}: Pick<Props, 'ranges' | 'drawing' | 'onDrawAgain'>): JSX.Element | null {
  if (!ranges) return drawing ? <p class="why">Drawing values from your ranges…</p> : null;
  const [first, ...rest] = ranges.sentences;
  return (
    <div class="ranges" aria-busy={drawing}>
      <p class={`verdict${ranges.undecided ? ' undecided' : ''}`} role="status">
        {first}
      </p>
      {rest.map((sentence) => (
        <p class="why" key={sentence}>
          {sentence}
        </p>
      ))}
      <p class="source">
        A range holds 90% of what is likely, log-normal where both ends are positive. Drawn {ranges.draws} times with
        seed {ranges.seed}.{' '}
        <button type="button" onClick={onDrawAgain}>
          Draw others
        </button>
      </p>
    </div>
  );
}

const MOST_FLIPS = 6;

function Flips({ search: { busy, flips } }: { readonly search: Search }): JSX.Element {
  if (busy && flips.length === 0)
    return <p class="source searching">Changing each input alone, in steps over its range…</p>;
  if (flips.length === 0) return <p class="source">No change of one input alone does.</p>;
  const [near, more] = [flips.slice(0, MOST_FLIPS), flips.slice(MOST_FLIPS)];
  return (
    <div class={busy ? 'searching' : ''} aria-busy={busy}>
      <ol class="flips">
        {near.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {more.length > 0 && (
        <details>
          <summary>{more.length} more, farther away</summary>
          <ol class="flips" start={MOST_FLIPS + 1}>
            {more.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </details>
      )}
      <p class="source">
        {busy ? 'Searching again: these are of the last values. ' : ''}The smallest change first. Each input alone, 24
        steps up to 10,000 times larger and smaller inside its range, the first crossing narrowed to one part in a
        thousand. What lasts for less than a step can be missed.
      </p>
    </div>
  );
}

function WhyNot({ item, base }: { readonly item: ItemView; readonly base: string }): JSX.Element {
  if (item.excluded.length === 0) return <p class="source">No rule excludes any.</p>;
  return (
    <dl class="why-not">
      {item.excluded.map(({ id, title, page, reasons, would }) => (
        <div key={id}>
          <dt>
            <a href={base + page}>{title}</a>
            {would && <span class="unit"> {usd(would.totalUsdPerMonth)} a month if it were allowed</span>}
          </dt>
          {reasons.map(({ text, page: why, rule }) => (
            <dd key={text}>
              {text}{' '}
              {why && (
                <a class="rule" href={`${base}decide/rules/#${rule}`}>
                  rule
                </a>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
