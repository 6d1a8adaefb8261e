/** The home page's comparison as something that a bench can hold: three numbers or ranges in, the service under each main placement out. */
import type { Model } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import type { Typed } from '../kit/declare/follow.ts';
import { scenario } from '../kit/page/scenario.ts';
import { askWhole } from '../service/beside/ask-whole.ts';
import type { Whole } from '../service/whole.ts';
import { fields, type Inputs } from './fields.ts';

export type Comparison = Whole['placements'];

/** How many services are remembered: those that a reader goes back and forth between. */
const MOST_KNOWN = 50;

/** The same text for the same values, whichever was typed first. */
const inOrder = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The three numbers in the rest of what this tab knows of the service. */
export const serviceWith = (inputs: Inputs): Typed => inOrder({ ...scenario.value, ...inputs });

/**
 * @param start the comparison for the example, as the server wrote it
 */
export function homeModel(start: Comparison): Model<typeof fields, Comparison> {
  const known = new Map([[JSON.stringify(inOrder(defaultsOf(fields))), start]]);
  const keyOf = (inputs: Inputs) => JSON.stringify(serviceWith(inputs));
  return {
    id: 'home',
    fields,
    prepare(inputs) {
      const key = keyOf(inputs);
      if (known.has(key)) return undefined;
      return askWhole(serviceWith(inputs)).then(({ placements }) => {
        if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value ?? '');
        known.set(key, placements);
      });
    },
    compute: (inputs) => ({ outcome: 'ok', outputs: known.get(keyOf(inputs)) ?? start, warnings: [] }),
  };
}
