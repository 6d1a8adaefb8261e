import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { type Card, cardOf } from '../../site/card.ts';
import { drawCard } from '../../site/draw-card.ts';

/** The social card of every page but "not found": /cards/method.png. */
export const getStaticPaths = async () =>
  (await getCollection('docs'))
    .filter(({ id }) => id !== '404')
    .map(({ id, data, body = '' }) => ({ params: { page: id }, props: cardOf(data, body) }));

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'content-type': 'image/png' } });
