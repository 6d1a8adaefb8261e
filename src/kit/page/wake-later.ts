import { hasEarlyInput } from './early.ts';

/** Signs that a reader comes near. */
const NEAR = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'input'] as const;

/**
 * Wakes what the server wrote when a reader comes near, or at once where the page must show other values than the
 * server's (a link, this tab's scenario, what the browser put back). What was clicked meanwhile is clicked again. A link into the same page does not
 * load it again, so it wakes as well.
 *
 * @param wake loads the code and hydrates; called again at the next sign where it fails
 * @returns a way to wake it at once, and the way to stop listening
 */
export function wakeLater(
  place: HTMLElement,
  wake: () => Promise<void>,
): { readonly now: () => void; readonly stop: () => void } {
  let clicked: HTMLElement | undefined;
  let started = false;
  // Held back until the island knows its values: a click right after hydration would act on the example's
  const holdClick = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    clicked = button;
    event.stopPropagation();
  };
  const stop = () => {
    for (const name of NEAR) place.removeEventListener(name, now);
    removeEventListener('hashchange', now);
    place.removeEventListener('click', holdClick, true);
  };
  const now = () => {
    if (started) return;
    started = true;
    wake().then(
      () =>
        // Effects run after the next frame, and this after them: the island first reads its link, its scenario and what was typed
        requestAnimationFrame(() =>
          setTimeout(() => {
            stop();
            clicked?.click();
          }),
        ),
      () => {
        started = false;
      },
    );
  };
  for (const name of NEAR) place.addEventListener(name, now, { passive: true });
  addEventListener('hashchange', now);
  place.addEventListener('click', holdClick, true);
  if (document.documentElement.dataset['scenario'] || hasEarlyInput(place)) now();
  return { now, stop };
}
