import type { APIRoute, GetStaticPaths } from 'astro';
import { calculators } from '../../../calculators/index.ts';
import type { Calculator } from '../../../kit/define.ts';
import { jsonSchemaOf } from '../../../schema/json-schema.ts';

const known: readonly Calculator[] = calculators;

export const getStaticPaths: GetStaticPaths = () => known.map(({ id }) => ({ params: { id } }));

/** The JSON Schema of each calculator's inputs, with the envelope that it answers. */
export const GET: APIRoute = ({ params, url, site }) => {
  const calculator = known.find(({ id }) => id === params['id']);
  if (!calculator) return new Response(null, { status: 404 });
  const address = new URL(url.pathname, site ?? url).href;
  return new Response(JSON.stringify(jsonSchemaOf(calculator, address), null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
};
