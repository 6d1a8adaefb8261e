import type { APIRoute } from 'astro';
import { calculators } from '../../../calculators/index.ts';
import { EDITION } from '../../../kit/declare/edition.ts';
import { schemaAddresses } from '../../../schema/addresses.ts';
import { decideSchemas, limitsAsData } from '../../../schema/published.ts';
import { onlyTheCommand, onlyTheSchema } from '../../../schema/refusals.ts';
import { siteAddress } from '../../../site/address.ts';

/** What there is: every calculator with its version and where its schema and examples are, the schemas of decide, and where schema and command differ. */
export const GET: APIRoute = ({ site }) => {
  const listed = calculators.map(({ id, version, title, question }) => ({
    ...{ id, version, title, question },
    ...schemaAddresses(id, siteAddress(site)),
  }));
  const decide = decideSchemas.map(({ name, describes }) => ({
    ...{ name, describes },
    schema: schemaAddresses(name, siteAddress(site)).schema,
  }));
  const limits = {
    describes: limitsAsData.describes,
    schema: schemaAddresses(limitsAsData.name, siteAddress(site)).schema,
    data: `${siteAddress(site)}reference/limits.json`,
  };
  const refusedOnlyBy = { command: onlyTheCommand, schema: onlyTheSchema };
  return new Response(
    JSON.stringify({ edition: EDITION, calculators: listed, decide, limits, refusedOnlyBy }, null, 2),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};
