/**
 * Route middleware of Starlight: the social card of each page in its head, and no address for the page that stands in for what is not there. Re-check on
 * upgrade: what the route holds, which Open Graph tags Starlight writes itself.
 */

import { getEntry } from 'astro:content';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { cardAlt, cardOf, cardSize } from './card.ts';

export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
  const { id, entry, head } = locals.starlightRoute;
  if (id === '404')
    locals.starlightRoute.head = head.filter(
      ({ attrs }) => attrs?.['rel'] !== 'canonical' && attrs?.['property'] !== 'og:url',
    );
  // Pages that are no entry of the collection, and the one for what is not there, show the card of the site
  const own = id !== '404' ? await getEntry('docs', id === '' ? 'index' : id) : undefined;
  const page = own ?? (await getEntry('docs', 'index'));
  if (!page) throw new Error(`${entry.id}: no page to draw a card of`);
  const image = new URL(`${import.meta.env.BASE_URL}cards/${page.id}.png`, site ?? url).href;
  const property = (name: string, content: string) => ({ tag: 'meta' as const, attrs: { property: name, content } });
  locals.starlightRoute.head.push(
    property('og:image', image),
    property('og:image:width', String(cardSize.width)),
    property('og:image:height', String(cardSize.height)),
    property('og:image:type', 'image/png'),
    property('og:image:alt', cardAlt(cardOf(page.data, page.body ?? ''))),
  );
});
