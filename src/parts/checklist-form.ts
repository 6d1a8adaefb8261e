/** The checklist in the browser: what is ticked and written is kept in the address, behind its `#`, which no request carries. */
import { followAddress, openAddress, writeValues } from '../kit/page/address-bar.ts';

/** Ticks as "1", words as they are; empty ones are left out. */
function written(form: HTMLFormElement): URLSearchParams {
  const values = new URLSearchParams();
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'checkbox' && control.checked) values.set(control.name, '1');
    if (control.type === 'text' && control.value.trim() !== '') values.set(control.name, control.value.trim());
  }
  return values;
}

function read(form: HTMLFormElement, values: URLSearchParams): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'checkbox') control.checked = values.get(control.name) === '1';
    if (control.type === 'text') control.value = (values.get(control.name) ?? '').slice(0, control.maxLength);
  }
}

/** Starts the form: reads the address, then writes every change back to it. */
export function startChecklist(): void {
  const form = document.querySelector<HTMLFormElement>('.checklist');
  const tally = form?.querySelector('output');
  if (!form || !tally) return;
  const boxes = form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  const undo = form.querySelector<HTMLButtonElement>('[data-undo]');
  let cleared: URLSearchParams | undefined;
  const say = (more = '') => {
    tally.textContent = `${[...boxes].filter(({ checked }) => checked).length} of ${boxes.length} answered${more}`;
  };
  const keep = () => {
    writeValues(written(form).toString());
    say();
  };
  const open = () => {
    read(form, openAddress().values);
    say();
  };
  open();
  followAddress(open);
  delete document.documentElement.dataset['scenario'];
  form.addEventListener('input', keep);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    cleared = written(form);
    read(form, new URLSearchParams());
    keep();
    if (undo) undo.hidden = false;
  });
  undo?.addEventListener('click', () => {
    if (cleared) read(form, cleared);
    keep();
    undo.hidden = true;
  });
  form.querySelector('[data-print]')?.addEventListener('click', () => print());
  form.querySelector('[data-copy]')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('. Link copied');
    } catch {
      say('. Copy the address of this page');
    }
  });
}
