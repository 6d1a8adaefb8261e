import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Inventory } from '../../ask/inventory.ts';
import type { RecordForm } from '../../tell/record/write.ts';
import { ask, stop } from '../engine/ask.ts';
import { useSignal } from '../engine/use-signal.ts';

type Made = { readonly form: RecordForm; readonly markdown: string; readonly json: string };

const CHANGED = 'An answer changed while it was written. Ask for it again.';

type Props = {
  readonly inventory: Inventory;
  /** Answers that are to mend: the inventory has their last valid value. */
  readonly wrong: number;
  readonly base: string;
};

/** One click to a decision record: copied, saved or printed. It is of the answers as they stand, and goes with the next change. */
export function RecordPart({ inventory, wrong, base }: Props): JSX.Element {
  const made = useSignal<Made | undefined>(undefined);
  const said = useSignal('');
  const busy = useSignal(false);
  const now = useRef(inventory);
  now.current = inventory;
  useEffect(() => {
    made.value = undefined;
    if (!busy.value) said.value = '';
  }, [inventory, made, said, busy]);
  const mend =
    wrong === 0
      ? ''
      : ` ${wrong === 1 ? 'One answer is' : `${wrong} answers are`} to mend: it has the last valid value.`;
  const write = async (form: RecordForm): Promise<Made | undefined> => {
    if (busy.value) return undefined;
    busy.value = true;
    said.value = 'Writing the record: every input is tried for a flip…';
    try {
      stop('search');
      const site = new URL(base, location.href).href;
      const date = new Date().toISOString().slice(0, 10);
      const record = { form, ...(await ask({ ask: 'record', inventory, form, date, site })) };
      if (now.current === inventory) {
        made.value = record;
        return record;
      }
      said.value = CHANGED;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      said.value = now.current === inventory ? `The record could not be written: ${why}.` : CHANGED;
    } finally {
      busy.value = false;
    }
    return undefined;
  };
  const copy = async (form: RecordForm, what: 'markdown' | 'json') => {
    const record = await write(form);
    if (!record) return;
    try {
      await navigator.clipboard.writeText(record[what]);
      said.value = `Copied: ${record[what].length.toLocaleString('en-GB')} characters.${mend}`;
    } catch {
      said.value = `The browser refused the clipboard; copy it from below.${mend}`;
    }
  };
  const save = async () => {
    const record = await write('full');
    if (!record) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([record.markdown], { type: 'text/markdown' }));
    link.download = `${fileName(inventory.service)}.md`;
    link.click();
    URL.revokeObjectURL(link.href);
    said.value = `Saved as ${link.download}.${mend}`;
  };
  const onPaper = async () => {
    if (!(await write('full'))) return;
    said.value = mend.trim();
    requestAnimationFrame(() => print());
  };
  return (
    <section class={`record${made.value ? '' : ' unwritten'}`} id="record">
      <h2>Decision record</h2>
      <p>
        An ADR in the form of <a href="https://adr.github.io/madr/">MADR 4</a>, with the numbers of this inventory, the
        reasons against each other option, what would flip it, and how to confirm it. It opens again here.
      </p>
      <div class="share">
        <button type="button" class="main" aria-disabled={busy.value} onClick={() => copy('full', 'markdown')}>
          Copy the record
        </button>
        <button type="button" aria-disabled={busy.value} onClick={() => copy('minimal', 'markdown')}>
          Copy a minimal one
        </button>
        <button type="button" aria-disabled={busy.value} onClick={() => copy('full', 'json')}>
          Copy as JSON
        </button>
        <button type="button" aria-disabled={busy.value} onClick={save}>
          Save as a file
        </button>
        <button type="button" aria-disabled={busy.value} onClick={onPaper}>
          Print
        </button>
        <span class="said" role="status">
          {said.value}
        </span>
      </div>
      {made.value && <pre hidden>{made.value.markdown}</pre>}
      {made.value && (
        <textarea
          class="record-text"
          aria-label="The decision record"
          readOnly
          rows={16}
          value={made.value.markdown}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  );
}

/** A file's name from the service's: letters, digits and hyphens. */
const fileName = (service: string): string =>
  `where-state-lives-${
    service
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'service'
  }`;
