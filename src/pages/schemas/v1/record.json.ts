import type { APIRoute } from 'astro';
import { recordSchema } from '../../../schema/decide-schema.ts';

/** The JSON Schema of the data of a decision record. */
export const GET: APIRoute = ({ url, site }) =>
  new Response(JSON.stringify(recordSchema(new URL(url.pathname, site ?? url).href), null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
