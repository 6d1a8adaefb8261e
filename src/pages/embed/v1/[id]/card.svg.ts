import type { APIRoute } from 'astro';
import { cardPaths, exampleCard } from '../../../../embed/example-card.ts';
import { cardSvg } from '../../../../kit/share/card-svg.ts';

export const getStaticPaths = cardPaths;

/** The card of each calculator's example as a picture. */
export const GET: APIRoute = ({ params, url, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site ?? url).href;
  return new Response(cardSvg(exampleCard(params['id'], root)), { headers: { 'content-type': 'image/svg+xml' } });
};
