/** The checklist in the browser: what is ticked and written is kept in the address, after the hash's place, never sent anywhere. */

/** Ticks as "1", words as they are; empty ones are left out. */
function written(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'checkbox' && control.checked) query.set(control.name, '1');
    if (control.type === 'text' && control.value.trim() !== '') query.set(control.name, control.value.trim());
  }
  return query;
}

function read(form: HTMLFormElement, query: URLSearchParams): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'checkbox') control.checked = query.get(control.name) === '1';
    if (control.type === 'text') control.value = (query.get(control.name) ?? '').slice(0, control.maxLength);
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
    const query = written(form).toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
    say();
  };
  read(form, new URLSearchParams(location.search));
  say();
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
