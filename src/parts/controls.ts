/** The controls of the guide's small forms, as PlainField.astro writes them. */
import type { Problem } from '../kit/declare/define.ts';
import { exact } from '../kit/say/format.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** A value as it stands in its control. */
export const textOf = (value: unknown): string =>
  typeof value === 'number' ? exact(value) : value === undefined ? '' : String(value);

/** The control of a field. Throws where the form has none: a mistake in its markup. */
export function controlOf(form: HTMLFormElement, name: string): Control {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`no control ${name}`);
}

/** Marks a control as right or wrong, and says beside it how to mend it. */
export function showProblem(control: Control, problem: Problem | undefined): void {
  control.setAttribute('aria-invalid', String(problem !== undefined));
  const line = document.getElementById(`${control.id}-wrong`);
  if (line) line.textContent = problem ? `${problem.fix}.` : '';
}
