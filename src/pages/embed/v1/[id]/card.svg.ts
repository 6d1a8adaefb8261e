import type { APIRoute, GetStaticPaths } from 'astro';
import { calculators } from '../../../../calculators/index.ts';
import { cardOf } from '../../../../kit/card.ts';
import { cardSvg } from '../../../../kit/card-svg.ts';
import type { Calculator } from '../../../../kit/define.ts';
import { defaultsOf } from '../../../../kit/field.ts';

const known: readonly Calculator[] = calculators;

export const getStaticPaths: GetStaticPaths = () => known.map(({ id }) => ({ params: { id } }));

/** The card of each calculator's example, for pages that show no frames. */
export const GET: APIRoute = ({ params, url, site }) => {
  const calculator = known.find(({ id }) => id === params['id']);
  if (!calculator) return new Response(null, { status: 404 });
  const inputs = defaultsOf(calculator.fields);
  const root = new URL(import.meta.env.BASE_URL, site ?? url).href;
  const card = cardOf(calculator, inputs, calculator.compute(inputs), root);
  return new Response(cardSvg(card), { headers: { 'content-type': 'image/svg+xml' } });
};
