/** Compact calculators of a page in the browser: they follow the scenario and what is typed into them. */

import { loadSpec } from '../calculators/load-spec.ts';
import { isChanged } from '../kit/page/early.ts';
import { type Shared, shareValues } from '../kit/page/scenario.ts';
import { showInput } from '../kit/say/format.ts';
import { follower } from '../service/beside/beside-page.ts';
import { answerOf, type Compact, type CompactAnswer, compactOf } from './compact.ts';
import { controlOf, showProblem, textOf } from './controls.ts';

const QUIET_MILLISECONDS = 1000;

type Running = Compact & {
  readonly place: HTMLElement;
  readonly form: HTMLFormElement;
  /** What stands in the controls that the reader changed. */
  typed: Readonly<Record<string, string>>;
  /** The same, as it was when it was last right. */
  valid: Readonly<Record<string, string>>;
  shared: Shared;
  turn: number;
  timer?: ReturnType<typeof setTimeout>;
};

let running: Promise<readonly Running[]> | undefined;

/** Writes every compact calculator of the page for a scenario; the first call takes their forms over, with what was typed early. */
export async function updateCompacts(shared: Shared): Promise<void> {
  running ??= Promise.all([...document.querySelectorAll<HTMLElement>('.compact')].map(start)).then((all) => all.flat());
  await Promise.all((await running).map((compact) => follow(compact, shared)));
}

async function start(place: HTMLElement): Promise<readonly Running[]> {
  const { id = '', preset, asks } = place.dataset;
  const calculator = await loadSpec(id);
  const form = place.querySelector('form');
  if (!calculator || !form) return [];
  const settings = compactOf(calculator, preset, asks);
  const controls = settings.asks.map(([name]) => [controlOf(form, name), name] as const);
  const early = controls.flatMap(([control, name]) => (isChanged(control) ? [[name, control.value] as const] : []));
  const compact: Running = { ...settings, place, form, typed: {}, valid: {}, shared: {}, turn: 0 };
  for (const [control, name] of controls)
    control.addEventListener('input', () => void typing(compact, name, control.value));
  form.addEventListener('submit', (event) => event.preventDefault());
  // What was typed before this code was there counts as typed now, after the scenario
  setTimeout(() => {
    for (const [name, text] of early) {
      controlOf(form, name).value = text;
      void typing(compact, name, text);
    }
  });
  return [compact];
}

/** A new scenario wins over what was typed into the inputs that follow it. */
async function follow(compact: Running, shared: Shared): Promise<void> {
  const followed = new Set(
    compact.asks.filter(([name, field]) => field.shared && !Object.hasOwn(compact.fixed, name)).map(([name]) => name),
  );
  const keep = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !followed.has(name)));
  const isNew = JSON.stringify(shared) !== JSON.stringify(compact.shared);
  compact.shared = shared;
  if (isNew) {
    compact.typed = keep(compact.typed);
    compact.valid = keep(compact.valid);
  }
  await write(compact);
}

/** Takes what was typed; a valid value of a shared input becomes the scenario of every page. */
async function typing(compact: Running, name: string, text: string): Promise<void> {
  compact.typed = { ...compact.typed, [name]: text };
  const answered = await write(compact);
  const key = compact.calculator.fields[name]?.shared;
  if (key === undefined || Object.hasOwn(compact.fixed, name) || compact.typed[name] !== text) return;
  if (answered.problems.every(({ field }) => field !== name)) shareValues({ [key]: answered.inputs[name] });
}

async function write(compact: Running): Promise<CompactAnswer> {
  const turn = ++compact.turn;
  const answered = await answerOf(compact, compact.shared, follower, compact.typed, compact.valid);
  if (turn !== compact.turn) return answered;
  const { inputs, problems, answer, link } = answered;
  const { place, form, asks, typed } = compact;
  for (const [name, field] of asks) {
    const control = controlOf(form, name);
    const problem = problems.find(({ field }) => field === name);
    showProblem(control, problem);
    if (!problem && typed[name] !== undefined) compact.valid = { ...compact.valid, [name]: typed[name] };
    const isExample = typed[name] === undefined && textOf(inputs[name]) === textOf(field.default);
    control.closest('label')?.toggleAttribute('data-example', isExample);
    if (typed[name] === undefined && document.activeElement !== control) control.value = textOf(inputs[name]);
  }
  const elsewhere = problems.find(({ field }) => !asks.some(([name]) => name === field));
  place.classList.toggle('stale', problems.length > 0);
  if (answer !== undefined) writeBold(place.querySelector('.answers'), answer);
  writeBold(
    place.querySelector('.given'),
    elsewhere
      ? `${compact.calculator.fields[elsewhere.field]?.label ?? elsewhere.field} ${elsewhere.rule}. ${elsewhere.fix}.`
      : `For ${asks.map(([name, field]) => `${field.label.toLowerCase()} **${showInput(field, inputs[name])}**`).join(', ')}.`,
  );
  place.querySelector('.whole a')?.setAttribute('href', import.meta.env.BASE_URL.replace(/\/$/, '') + link);
  clearTimeout(compact.timer);
  if (Object.keys(typed).length > 0) compact.timer = setTimeout(() => speak(place), QUIET_MILLISECONDS);
  return answered;
}

/** Says the answer once the reader has stopped typing. */
function speak(place: HTMLElement): void {
  const status = place.querySelector('[role="status"]');
  if (status) status.textContent = place.querySelector('.answers')?.textContent ?? '';
}

/** A sentence in which **bold** marks the numbers. */
function writeBold(line: Element | null, text: string): void {
  line?.replaceChildren(
    ...text.split('**').map((part, index) => {
      if (index % 2 === 0) return part;
      const bold = document.createElement('b');
      bold.textContent = part;
      return bold;
    }),
  );
}
