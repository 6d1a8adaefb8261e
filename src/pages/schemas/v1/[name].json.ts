import type { APIRoute, GetStaticPaths } from 'astro';
import { schemaAddresses } from '../../../schema/addresses.ts';
import { type Published, published } from '../../../schema/published.ts';
import { siteAddress } from '../../../site/address.ts';

export const getStaticPaths = (() =>
  published.map((schema) => ({ params: { name: schema.name }, props: { schema } }))) satisfies GetStaticPaths;

/** Each published JSON Schema. For programs and editors, which need no indentation. */
export const GET: APIRoute<{ schema: Published }> = ({ props: { schema }, site }) =>
  new Response(JSON.stringify(schema.at(schemaAddresses(schema.name, siteAddress(site)).schema)), {
    headers: { 'content-type': 'application/schema+json' },
  });
