import { type ComponentType, h, hydrate, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasEarlyInput } from './early.ts';

/** Signs that a reader comes near. */
const NEAR = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'input'] as const;

/**
 * An island that sleeps. The server writes all of it, and opening the page loads only this; its code comes when a
 * reader comes near, or at once when the page must show other values than the server's (a link, this tab's scenario,
 * what the browser put back). What was typed or clicked meanwhile is not lost.
 *
 * @param awake the island, on the server only: `import.meta.env.SSR ? await load() : undefined`
 * @param load fetches the island's code
 */
export function sleeping<P extends object>(
  awake: ComponentType<P> | undefined,
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element {
  return function Sleeping(props) {
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => (place.current ? wakeLater(place.current, props, load) : undefined), []);
    if (awake) return <div>{h(awake, props)}</div>;
    // Preact leaves inner HTML alone while it hydrates, so what the server wrote stays
    return <div ref={place} dangerouslySetInnerHTML={{ __html: '' }} />;
  };
}

function wakeLater<P extends object>(place: HTMLElement, props: P, load: () => Promise<ComponentType<P>>): () => void {
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
    for (const name of NEAR) place.removeEventListener(name, wake);
    place.removeEventListener('click', holdClick, true);
  };
  const wake = () => {
    if (started) return;
    started = true;
    load().then(
      (island) => {
        hydrate(h(island, props), place);
        // Effects run after the next frame, and this after them: the island first reads its link, its scenario and what was typed
        requestAnimationFrame(() =>
          setTimeout(() => {
            stop();
            clicked?.click();
          }),
        );
      },
      () => {
        started = false;
      },
    );
  };
  for (const name of NEAR) place.addEventListener(name, wake, { passive: true });
  place.addEventListener('click', holdClick, true);
  if (document.documentElement.dataset['scenario'] || hasEarlyInput(place)) wake();
  return stop;
}
