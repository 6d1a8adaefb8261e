/** The form under a page's answer: reads what is typed, shares it with every page of the tab, and rewrites the sentences. */
import { followAddress, openAddress } from '../kit/page/address-bar.ts';
import { isChanged } from '../kit/page/early.ts';
import { restoreScenario, scenario, shareValues, unshare } from '../kit/page/scenario.ts';
import { fragmentOf } from '../kit/read/fragment.ts';
import { readNumbers } from '../kit/read/read.ts';
import { showInput } from '../kit/say/format.ts';
import { controlOf, showProblem, textOf } from './controls.ts';
import { updateLive } from './live-update.ts';
import { numbersFields, numbersModel } from './numbers-fields.ts';

type Name = keyof typeof numbersFields;
const names = Object.keys(numbersFields).filter((name): name is Name => Object.hasOwn(numbersFields, name));
let started = false;
/** True while this form writes the scenario, which it then need not follow. */
let writing = false;

/**
 * Takes over the form. A link's values hold for its page and are not remembered before the reader types; what was typed before this code was there
 * is kept and counts.
 */
export function startNumbers(): void {
  const form = document.querySelector<HTMLFormElement>('.numbers form');
  if (started || !form) return;
  started = true;
  restoreScenario();
  const early = names.filter((name) => isChanged(controlOf(form, name)));
  takeAddress(form, early);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => void apply(form, true));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const name of names) controlOf(form, name).value = textOf(numbersFields[name].default);
    unshare(names);
    void apply(form, false);
  });
  form.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(form));
  followScenario(form);
  followAddress(() => {
    takeAddress(form);
    void apply(form, false);
  });
  void apply(form, early.length > 0).then(() => {
    delete document.documentElement.dataset['scenario'];
  });
}

/** Shows the address's values over what the tab remembers, in all controls but those that were typed into already. */
function takeAddress(form: HTMLFormElement, typed: readonly Name[] = []): void {
  const linked = Object.fromEntries([...openAddress().values].filter(([name]) => Object.hasOwn(numbersFields, name)));
  const remembered = readNumbers(numbersModel, scenario.value);
  const reading = readNumbers(numbersModel, linked, remembered.inputs);
  for (const name of names.filter((name) => !typed.includes(name))) {
    const wrong = reading.problems.some(({ field }) => field === name);
    controlOf(form, name).value = wrong ? String(linked[name]) : textOf(reading.inputs[name]);
  }
  if (reading.problems.length > 0) form.closest('details')?.setAttribute('open', '');
}

/** Takes over what a compact calculator of the page shares, of this form's numbers and of others. */
function followScenario(form: HTMLFormElement): void {
  let known = scenario.value;
  scenario.subscribe((next) => {
    const news = names.filter((name) => next[name] !== known[name]);
    const isNew = next !== known;
    known = next;
    if (writing || !isNew) return;
    for (const name of news) controlOf(form, name).value = textOf(next[name] ?? numbersFields[name].default);
    void apply(form, false);
  });
}

/** Values that differ from the example, by name. */
function changed(inputs: Readonly<Record<Name, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.filter((name) => inputs[name] !== numbersFields[name].default).map((name) => [name, inputs[name]]),
  );
}

/** Reads the form: what is wrong is said beside it and keeps its last valid value. */
async function apply(form: HTMLFormElement, share: boolean): Promise<void> {
  const typed = Object.fromEntries(names.map((name) => [name, controlOf(form, name).value]));
  const { inputs, problems } = readNumbers(numbersModel, typed, readNumbers(numbersModel, scenario.value).inputs);
  for (const name of names) {
    showProblem(
      controlOf(form, name),
      problems.find(({ field }) => field === name),
    );
  }
  const own = changed(inputs);
  for (const said of document.querySelectorAll<HTMLElement>('[data-said]')) {
    const name = names.find((known) => known === said.dataset['said']);
    if (!name) continue;
    said.textContent = showInput(numbersFields[name], inputs[name]);
    said.toggleAttribute('data-example', !Object.hasOwn(own, name));
  }
  const kind = document.querySelector('[data-kind]');
  if (kind) kind.textContent = Object.keys(own).length > 0 ? 'Your numbers:' : 'Example numbers:';
  if (share) {
    writing = true;
    unshare(names);
    if (Object.keys(own).length > 0) shareValues(own);
    writing = false;
  }
  // What this form does not ask for was typed on other pages, and counts here as well.
  const elsewhere = Object.entries(scenario.value).filter(([name]) => !Object.hasOwn(numbersFields, name));
  const service = { ...Object.fromEntries(elsewhere), ...own };
  await Promise.all([
    updateLive(service),
    document.querySelector('.compact') &&
      import('./compact-form.ts').then(({ updateCompacts }) => updateCompacts(service)),
  ]);
}

async function copyLink(form: HTMLFormElement): Promise<void> {
  const typed = Object.fromEntries(names.map((name) => [name, controlOf(form, name).value]));
  const values = new URLSearchParams(
    Object.entries(changed(readNumbers(numbersModel, typed).inputs)).map(([name, value]) => [name, String(value)]),
  );
  const address = `${location.origin}${location.pathname}${fragmentOf(values)}`;
  const status = form.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(address);
    if (status) status.textContent = 'Copied';
  } catch {
    if (status) status.textContent = address;
  }
}
