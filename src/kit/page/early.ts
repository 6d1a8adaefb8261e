/**
 * What a reader does to a form before its code is there: kept, and done again once it is. Hydration would set every
 * input back to what the server wrote.
 */
const EDITABLE = 'input, textarea, select';

/** Whether a control differs from what the server wrote. */
export const isChanged = (element: Element): boolean =>
  element instanceof HTMLSelectElement
    ? element.selectedIndex !==
      Math.max(
        0,
        [...element.options].findIndex((option) => option.defaultSelected),
      )
    : element instanceof HTMLTextAreaElement
      ? element.value !== element.defaultValue
      : element instanceof HTMLInputElement &&
        (/^(radio|checkbox)$/.test(element.type)
          ? element.checked !== element.defaultChecked
          : element.value !== element.getAttribute('value'));

/** Whether anything differs from what the server wrote: typed early, or put back by the browser after a reload. */
export const hasEarlyInput = (root: Element): boolean => [...root.querySelectorAll(EDITABLE)].some(isChanged);

const stateOf = (element: Element) =>
  element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)
    ? { checked: element.checked }
    : { value: (element as HTMLInputElement).value };

/** The caret of a text box that is being typed into: a new value would move it to the end. */
const caretOf = (element: Element) =>
  element === document.activeElement && element instanceof HTMLInputElement && element.type === 'text'
    ? { selectionStart: element.selectionStart, selectionEnd: element.selectionEnd }
    : {};

export type Early = {
  /** Sets the values again, right after hydration has set them back: nobody sees them change. */
  putBack(): void;
  /**
   * Sets them once more, as events that the form now hears. To be called when the form has taken over its link or
   * scenario.
   */
  doAgain(): void;
};

/** Takes note of early input before hydration, and of what is typed from then until `doAgain`. */
export function keepEarlyInput(root: Element): Early {
  const kept = new Map(
    [...root.querySelectorAll(EDITABLE)]
      .filter(isChanged)
      .map((element) => [element, { ...stateOf(element), ...caretOf(element) }]),
  );
  const note = ({ target }: Event) => {
    if (target instanceof Element && target.matches(EDITABLE))
      kept.set(target, { ...stateOf(target), ...caretOf(target) });
  };
  root.addEventListener('input', note, true);
  const putBack = () => {
    for (const [element, state] of kept) Object.assign(element, state);
  };
  return {
    putBack,
    doAgain() {
      root.removeEventListener('input', note, true);
      putBack();
      for (const element of kept.keys()) {
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
  };
}
