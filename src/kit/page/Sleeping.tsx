import { type ComponentType, h, hydrate, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wakeLater } from './wake-later.ts';

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
    useEffect(() => {
      const { current } = place;
      if (!current) return;
      return wakeLater(current, () => load().then((island) => hydrate(h(island, props), current))).stop;
    }, []);
    if (awake) return <div>{h(awake, props)}</div>;
    // Preact leaves inner HTML alone while it hydrates, so what the server wrote stays
    return <div ref={place} dangerouslySetInnerHTML={{ __html: '' }} />;
  };
}
