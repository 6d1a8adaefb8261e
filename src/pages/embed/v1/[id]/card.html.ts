import type { APIRoute } from 'astro';
import { cardPaths, exampleCard } from '../../../../embed/example-card.ts';
import { escapeHtml } from '../../../../kit/say/escape.ts';
import { cardHtml } from '../../../../kit/share/card.ts';

export const getStaticPaths = cardPaths;

/** The card of each calculator's example as text: a page to copy from, of which only the quotation is the card. */
export const GET: APIRoute = ({ params, url, site }) => {
  const card = exampleCard(params['id'], new URL(import.meta.env.BASE_URL, site ?? url).href);
  const html = `<!doctype html>
<html lang="en" data-embed>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(card.question)}</title>
</head>
<body>
${cardHtml(card)}
</body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
