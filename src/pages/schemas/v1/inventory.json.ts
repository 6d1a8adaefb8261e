import type { APIRoute } from 'astro';
import { inventorySchema } from '../../../schema/decide-schema.ts';

/** The JSON Schema of an inventory, for editors and scripts. */
export const GET: APIRoute = ({ url, site }) =>
  new Response(JSON.stringify(inventorySchema(new URL(url.pathname, site ?? url).href), null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
