import type { APIRoute, GetStaticPaths } from 'astro';
import { examplesOf } from '../../../calculators/examples.ts';
import { calculators } from '../../../calculators/index.ts';
import type { Calculator } from '../../../kit/declare/define.ts';
import { schemaAddresses } from '../../../schema/addresses.ts';
import { publishedExample } from '../../../schema/examples.ts';
import { siteAddress } from '../../../site/address.ts';

const known: readonly Calculator[] = calculators;

export const getStaticPaths = (() =>
  known.map((calculator) => ({ params: { id: calculator.id }, props: { calculator } }))) satisfies GetStaticPaths;

/** The examples of each calculator: inputs, numbers from outside with their source, and the envelope. */
export const GET: APIRoute<{ calculator: Calculator }> = async ({ props: { calculator }, site: host }) => {
  const site = siteAddress(host);
  const examples = await Promise.all(
    (await examplesOf(calculator.id)).map((example) => publishedExample(calculator, example, site)),
  );
  const { schema } = schemaAddresses(calculator.id, site);
  return new Response(JSON.stringify({ calculator: calculator.id, schema, examples }, null, 2), {
    headers: { 'content-type': 'application/json' },
  });
};
