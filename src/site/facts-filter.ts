import { followAddress, openAddress, writeValues } from '../kit/page/address-bar.ts';

/**
 * Hides the rows of the facts page that lack a word of `find` or were not known by `known`. Both stand in the address, behind its `#`, so
 * that a filtered page can be linked; the address is replaced, not pushed, so that Back leaves the page.
 */
export function startFactsFilter(): void {
  const form = document.querySelector<HTMLFormElement>('.facts-filter');
  const find = form?.querySelector('input');
  const known = form?.querySelector('select');
  const status = form?.querySelector('[role=status]');
  if (!form || !find || !known || !status) return;
  const rows = [...document.querySelectorAll<HTMLElement>('.facts tbody tr')].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    known: row.querySelector('td b')?.textContent,
  }));

  const apply = () => {
    const words = find.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { row, text, known: way } of rows) {
      const fits = (known.value === '' || way === known.value) && words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const table of document.querySelectorAll<HTMLElement>('.facts')) {
      table.classList.toggle('none', !table.querySelector('tbody tr:not([hidden])'));
    }
    status.textContent = shown === rows.length ? `${shown} facts` : `${shown} of ${rows.length} facts`;
  };

  const open = () => {
    const { values } = openAddress();
    find.value = values.get('find') ?? '';
    known.value = values.get('known') ?? '';
    if (known.selectedIndex < 0) known.value = '';
    apply();
  };
  open();
  followAddress(open);
  delete document.documentElement.dataset['scenario'];

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    apply();
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value);
    writeValues(`${new URLSearchParams(values)}`);
  });
}
