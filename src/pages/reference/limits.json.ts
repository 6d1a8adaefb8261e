import type { APIRoute } from 'astro';
import { limitsData } from '../../facts/limits-data.ts';
import { readFacts, readHops } from '../../facts/read-facts.ts';
import { EDITION } from '../../kit/declare/edition.ts';
import { schemaAddresses } from '../../schema/addresses.ts';
import { siteAddress } from '../../site/address.ts';

/** Every limit and hop of the edition, for programs. */
export const GET: APIRoute = ({ site }) => {
  const { schema: $schema } = schemaAddresses('limits', siteAddress(site));
  return new Response(JSON.stringify({ $schema, ...limitsData(EDITION, readHops(), readFacts('limits')) }, null, 2), {
    headers: { 'content-type': 'application/json' },
  });
};
