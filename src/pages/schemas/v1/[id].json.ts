import type { APIRoute, GetStaticPaths } from 'astro';
import { calculators } from '../../../calculators/index.ts';
import type { Calculator } from '../../../kit/define.ts';
import { schemaAddresses } from '../../../schema/addresses.ts';
import { jsonSchemaOf } from '../../../schema/json-schema.ts';
import { siteAddress } from '../../../site/address.ts';

const known: readonly Calculator[] = calculators;

export const getStaticPaths = (() =>
  known.map((calculator) => ({ params: { id: calculator.id }, props: { calculator } }))) satisfies GetStaticPaths;

/** The JSON Schema of each calculator's inputs, with the envelope that it answers. */
export const GET: APIRoute<{ calculator: Calculator }> = ({ props: { calculator }, site }) =>
  new Response(
    JSON.stringify(jsonSchemaOf(calculator, schemaAddresses(calculator.id, siteAddress(site)).schema), null, 2),
    {
      headers: { 'content-type': 'application/schema+json' },
    },
  );
