import { followAddress, openAddress, writeValues } from '../kit/page/address-bar.ts';
import { holdsValues } from '../kit/read/fragment.ts';

/** Texts between quotes in a row are errors as they stand in a log: a whole line of a log finds them. */
const saysOf = (row: HTMLElement) => [...row.querySelectorAll('q')].map(({ textContent }) => textContent.toLowerCase());

/** Goes on to the page that a row has moved to, where the address names a row that is not here. */
function followMoved({ moved }: DOMStringMap): void {
  const { hash } = location;
  if (moved && hash.length > 1 && !holdsValues(hash) && !document.getElementById(hash.slice(1))) {
    location.replace(`${moved}${hash}`);
  }
}

/**
 * Hides the rows that lack a word of `find`, in them or in the name of their group, and differ from what a list says. All stand in the address,
 * behind its `#`, so that a filtered page can be linked; the address is replaced, not pushed, so that Back leaves the page.
 */
export function startFactsFilter(): void {
  const form = document.querySelector<HTMLFormElement>('.facts-filter');
  const find = form?.querySelector('input');
  const status = form?.querySelector('[role=status]');
  if (!form || !find || !status) return;
  followMoved(form.dataset);
  const lists = [...form.querySelectorAll('select')];
  const { rows: noun = 'facts' } = form.dataset;
  const groups = [...document.querySelectorAll<HTMLElement>('.facts tbody')];
  const rows = groups.flatMap((group) => {
    const name = group.querySelector('.hop')?.textContent ?? '';
    return [...group.querySelectorAll<HTMLElement>('[data-known]')].map((row) => ({
      row,
      text: `${name} ${row.textContent}`.toLowerCase(),
      says: saysOf(row),
    }));
  });

  const apply = () => {
    const asked = find.value.toLowerCase();
    const words = asked.split(/\s+/);
    let shown = 0;
    for (const { row, text, says } of rows) {
      const isFound = words.every((word) => text.includes(word)) || says.some((said) => asked.includes(said));
      const fits = isFound && lists.every(({ name, value }) => value === '' || row.dataset[name] === value);
      row.hidden = !fits;
      if (fits) shown++;
    }
    const isAll = shown === rows.length;
    for (const group of groups) {
      const name = group.querySelector('.hop')?.textContent.toLowerCase();
      const isNamed =
        name !== undefined && lists.every(({ value }) => value === '') && words.every((word) => name.includes(word));
      group.hidden = !isNamed && !group.querySelector('[data-known]:not([hidden])');
    }
    for (const table of document.querySelectorAll<HTMLElement>('.facts')) {
      table.classList.toggle('none', !table.querySelector('tbody:not([hidden])'));
    }
    status.textContent = isAll ? `${shown} ${noun}` : `${shown} of ${rows.length} ${noun}`;
  };

  const open = () => {
    const { values } = openAddress();
    find.value = values.get('find') ?? '';
    for (const list of lists) {
      list.value = values.get(list.name) ?? '';
      if (list.selectedIndex < 0) list.value = '';
    }
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
