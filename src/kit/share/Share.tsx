import { useEffect, useRef, useState } from 'preact/hooks';
import type { Calculator } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import { whenDrawn } from '../draws/drawing.ts';
import type { Bench } from '../page/bench.ts';
import { linkTo } from '../read/codec.ts';
import { hasRanges } from '../read/ranges.ts';

type Kind = 'link' | 'markdown' | 'csv' | 'json';
type Writers = typeof import('../say/export.ts');
/** What can be copied, and what writes it; a link needs no writer. */
const kinds: { readonly [K in Kind]: { readonly label: string; readonly writer?: keyof Writers & `to${string}` } } = {
  link: { label: 'Copy link' },
  markdown: { label: 'Copy as Markdown', writer: 'toMarkdown' },
  csv: { label: 'Copy as CSV', writer: 'toCsv' },
  json: { label: 'Copy as JSON', writer: 'toJson' },
};

/** Copy buttons for the current values. The writers are loaded on first use. */
export function Share<F extends Fields, O extends object>({
  bench,
  calculator,
  site,
}: {
  bench: Bench<F, O>;
  calculator: Calculator<F, O>;
  site: string;
}) {
  const [said, setSaid] = useState('');
  const [fallback, setFallback] = useState('');
  const [panel, setPanel] = useState<typeof import('./CopyEmbed.tsx')>();
  const paper = useRef<HTMLParagraphElement>(null);
  const whole = () => new URL(site, location.href).href;
  const link = () => linkTo(bench.calculator, bench.inputs.value, whole(), bench.ranges.value);
  useEffect(() => {
    // The sheet is laid out as soon as this returns, too early for a render
    const write = () => {
      if (paper.current) paper.current.textContent = link();
    };
    addEventListener('beforeprint', write);
    return () => removeEventListener('beforeprint', write);
  }, [bench]);
  const copy = async (kind: Kind) => {
    const { writer } = kinds[kind];
    if (!writer) return put(link());
    const writers = await import('../say/export.ts');
    const ranged = await whenDrawn(bench.drawing);
    if (!ranged && hasRanges(bench.ranges.value)) return setSaid('The draws from the ranges are not there.');
    const report = {
      calculator,
      inputs: bench.inputs.value,
      result: bench.result.value,
      site: whole(),
      ranged,
      followed: bench.ranges.value.followed,
    };
    await put(writers[writer](report));
  };
  const put = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setFallback('');
      setSaid(`Copied: ${text.length.toLocaleString('en-GB')} characters`);
    } catch {
      setFallback(text);
      setSaid('The browser refused the clipboard; copy it from here:');
    }
  };
  const toggle = async () => {
    if (panel) return setPanel(undefined);
    setPanel(await import('./CopyEmbed.tsx'));
  };
  return (
    <div class="share">
      <p class="paper-link" ref={paper} />
      {(Object.keys(kinds) as Kind[]).map((kind) => (
        <button type="button" key={kind} onClick={() => copy(kind)}>
          {kinds[kind].label}
        </button>
      ))}
      <button type="button" aria-expanded={panel !== undefined} onClick={toggle}>
        Embed
      </button>
      <button type="button" onClick={() => print()}>
        Print
      </button>
      {panel && <panel.CopyEmbed bench={bench} calculator={calculator} site={whole()} onCopy={put} />}
      <span class="said" role="status">
        {said}
      </span>
      {fallback && (
        <textarea
          aria-label="Text to copy"
          readOnly
          rows={5}
          value={fallback}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
