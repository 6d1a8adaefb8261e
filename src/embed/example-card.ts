import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { type Card, cardOf } from '../kit/share/card.ts';

const known: readonly Calculator[] = calculators;

/** Every calculator has a card. */
export const cardPaths = () => known.map(({ id }) => ({ params: { id } }));

/**
 * The card of a calculator's example, for pages that show no frames.
 *
 * @param site where the whole site is, for the card's link
 */
export function exampleCard(id: string | undefined, site: string): Card {
  const calculator = known.find((one) => one.id === id);
  if (!calculator) throw new RangeError(`There is no calculator ${id}`);
  const inputs = defaultsOf(calculator.fields);
  return cardOf(calculator, inputs, calculator.compute(inputs), site);
}
