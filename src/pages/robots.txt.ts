import type { APIRoute } from 'astro';

/** Everything may be read. Crawlers ask for this file at the root of a host only; below a base path it is a line to copy there. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(`${import.meta.env.BASE_URL}sitemap-index.xml`, site ?? url).href}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
