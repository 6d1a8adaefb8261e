/** The form under a page's answer: reads what is typed, shares it with every page of the tab, and rewrites the sentences. */
import { exact, showInput } from '../kit/format.ts';
import { readInputs } from '../kit/read.ts';
import { restoreScenario, scenario, shareValues, unshare } from '../kit/scenario.ts';
import { updateLive } from './live-update.ts';
import { numbersFields, numbersModel } from './numbers-fields.ts';

type Name = keyof typeof numbersFields;
const names = Object.keys(numbersFields).filter((name): name is Name => Object.hasOwn(numbersFields, name));
let started = false;

/**
 * Takes over the form. A link's values hold for its page and are not remembered before the reader types; what was typed before this code was there
 * is kept and counts.
 */
export function startNumbers(): void {
  const form = document.querySelector<HTMLFormElement>('.numbers form');
  if (started || !form) return;
  started = true;
  restoreScenario();
  const remembered = readInputs(numbersModel, scenario.value);
  const linked = Object.fromEntries(
    [...new URLSearchParams(location.search)].filter(([name]) => name in numbersFields),
  );
  const reading = readInputs(numbersModel, linked, remembered.inputs);
  let early = false;
  for (const name of names) {
    const control = controlOf(form, name);
    const value = reading.inputs[name];
    if (control.value !== shown(numbersFields[name].default)) {
      early = true;
      continue;
    }
    const wrong = reading.problems.some(({ field }) => field === name);
    control.value = wrong ? String(linked[name]) : shown(value);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => void apply(form, true));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const name of names) {
      controlOf(form, name).value = shown(numbersFields[name].default);
    }
    unshare(names);
    void apply(form, false);
  });
  form.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(form));
  if (reading.problems.length > 0) form.closest('details')?.setAttribute('open', '');
  void apply(form, early).then(() => {
    delete document.documentElement.dataset['scenario'];
  });
}

/** A value as it stands in its control. */
const shown = (value: unknown): string => (typeof value === 'number' ? exact(value) : String(value));

function controlOf(form: HTMLFormElement, name: Name): HTMLInputElement | HTMLSelectElement {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`no control ${name}`);
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
  const { inputs, problems } = readInputs(numbersModel, typed, readInputs(numbersModel, scenario.value).inputs);
  for (const name of names) {
    const problem = problems.find(({ field }) => field === name);
    const control = controlOf(form, name);
    control.setAttribute('aria-invalid', String(problem !== undefined));
    const line = form.querySelector(`#numbers-${name}`);
    if (line) line.textContent = problem?.fix ?? '';
    const said = document.querySelector(`[data-said="${name}"]`);
    if (said) said.textContent = showInput(numbersFields[name], inputs[name]);
  }
  const own = changed(inputs);
  const kind = document.querySelector('[data-kind]');
  if (kind) kind.textContent = Object.keys(own).length > 0 ? 'Your numbers:' : 'Example numbers:';
  if (share) {
    unshare(names);
    if (Object.keys(own).length > 0) shareValues(own);
  }
  await updateLive(own);
}

async function copyLink(form: HTMLFormElement): Promise<void> {
  const typed = Object.fromEntries(names.map((name) => [name, controlOf(form, name).value]));
  const address = new URL(location.href);
  address.search = new URLSearchParams(
    Object.entries(changed(readInputs(numbersModel, typed).inputs)).map(([name, value]) => [name, String(value)]),
  ).toString();
  const status = form.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(address.href);
    if (status) status.textContent = 'Copied';
  } catch {
    if (status) status.textContent = address.href;
  }
}
