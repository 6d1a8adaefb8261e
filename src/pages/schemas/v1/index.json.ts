import type { APIRoute } from 'astro';
import { calculators } from '../../../calculators/index.ts';
import { EDITION } from '../../../kit/edition.ts';
import { schemaAddresses } from '../../../schema/addresses.ts';
import { siteAddress } from '../../../site/address.ts';

/** What there is: every calculator with its version and where its schema and examples are. */
export const GET: APIRoute = ({ site }) => {
  const listed = calculators.map(({ id, version, title, question }) => ({
    ...{ id, version, title, question },
    ...schemaAddresses(id, siteAddress(site)),
  }));
  return new Response(JSON.stringify({ edition: EDITION, calculators: listed }, null, 2), {
    headers: { 'content-type': 'application/json' },
  });
};
