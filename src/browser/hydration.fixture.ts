/** A page of React's as a server renders it and a browser takes it over. Bundled for a host page by its test. */
import { createElement, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** A page of a handbook around an element and a plain frame. */
export const handbook = (site: string): ReactElement =>
  createElement(
    'main',
    null,
    createElement('h1', null, 'A handbook'),
    createElement(
      'state-calculator',
      { name: 'replicas', zones: '2' },
      createElement('a', { href: `${site}/calculators/replicas/` }, 'How many replicas?'),
    ),
    createElement('iframe', { src: `${site}/embed/v1/retries/#zones=2`, title: 'Are retries safe?', height: 1700 }),
  );

/**
 * Takes the page over in a browser; the bundle is asked for it by name.
 * @public
 */
export function takeOver(site: string): void {
  const place = document.querySelector('#root');
  if (place) hydrateRoot(place, handbook(site), { onRecoverableError: (error) => console.error(error) });
}
