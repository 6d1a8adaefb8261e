/** What a worked service was asked: numbers of its inventory, as the decision has them, defaults filled in. */
import { readInventory } from '../decide/ask/inventory.ts';
import { itemFields } from '../decide/ask/item.ts';
import { services } from '../decide/ask/services.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import type { Field } from '../kit/declare/field.ts';
import { show } from '../kit/say/format.ts';

export type GivenOf = {
  /** Id of the worked service. */
  readonly service: string;
  /** Name of one of its pieces of state; left out for the service as a whole. */
  readonly item?: string | undefined;
  /** Name of the input. */
  readonly of: string;
};

const itemInputs: Readonly<Record<string, Field>> = itemFields;
const workloadInputs: Readonly<Record<string, Field>> = workloadFields;

/** The name of the quantity: "shop.peakRequestsPerSecond", "shop.order.storedBytes". */
export const givenQuantity = ({ service, item, of }: GivenOf): string =>
  [service, item, of].filter((part) => part !== undefined).join('.');

/**
 * One number of a worked service. Throws for a service, an item or an input that there is not, and for an input that is no number.
 *
 * @example givenText({ service: 'shop', of: 'peakRequestsPerSecond' }) // '900/s'
 */
export function givenText(given: GivenOf): string {
  const { service: id, item: name, of } = given;
  const service = services.find((one) => one.id === id);
  if (!service) throw new Error(`no worked service ${id}; there are ${services.map((one) => one.id).join(', ')}`);
  const { resolved } = readInventory({ service: service.title, workload: service.workload, items: service.items });
  const asked: Readonly<Record<string, unknown>> | undefined =
    name === undefined ? resolved.workload : resolved.items.find((item) => item.name === name);
  if (!asked) throw new Error(`${id} has no ${name}; it has ${resolved.items.map((item) => item.name).join(', ')}`);
  const field = (name === undefined ? workloadInputs : itemInputs)[of];
  const value = asked[of];
  if (!field || !('unit' in field) || typeof value !== 'number')
    throw new Error(`${givenQuantity(given)} is no number that the decision asks for`);
  return show(value, field.unit);
}
