/** The inventory in the page's address: read after mount and where the address changes, written after each change. */
import { EDITION } from '../../../kit/declare/edition.ts';
import { showInput } from '../../../kit/say/format.ts';
import { decodeInventory, encodeInventory, LONGEST_ADDRESS } from '../../ask/codec.ts';
import { DEFAULT_SERVICE, type Inventory, isStartItem, readInventory } from '../../ask/inventory.ts';
import { itemFields } from '../../ask/item.ts';
import { presetOf } from '../../ask/presets/index.ts';
import { services } from '../../ask/services.ts';
import { workloadFields } from '../../ask/workload.ts';

/** What an address asked for: an inventory where it names one, and what to tell its reader. */
export type FromAddress = { readonly inventory?: Inventory; readonly notices: readonly string[] };

const known = new Set(['i', 'e', 'service', 'item']);

/** Faults that a reader can use: the first few, and how many more there are. */
export function faultNotices(
  faults: readonly { readonly place: string; readonly rule: string }[],
  from: string,
): readonly string[] {
  const shown = faults.slice(0, 3).map(({ place, rule }) => `${from}: ${place} ${rule}; its default stands in.`);
  return faults.length > 3
    ? [...shown, `${from}: and ${faults.length - 3} more values that could not be read.`]
    : shown;
}

/** What the link of another edition has to say: its inventory names some inputs, and every item of it some more. */
async function editionNotices(
  edition: string | null,
  { workload, items }: Pick<Inventory, 'workload' | 'items'>,
): Promise<readonly string[]> {
  if (edition === null || edition === EDITION) return [];
  const inEach = Object.keys(itemFields).filter((name) => items.every((item) => Object.hasOwn(item, name)));
  const { noticeOf } = await import('../../../calculators/former-defaults.ts');
  const named = [...Object.keys(workload), ...inEach];
  return [noticeOf('decide', { ...workloadFields, ...itemFields })({ edition, named, now: EDITION, show: showInput })];
}

/** Reads the values of an address. Never throws; what cannot be read is said. */
export async function readAddress(query: URLSearchParams): Promise<FromAddress> {
  const { inventory, notices } = await readValues(query);
  const edition = await editionNotices(query.get('e'), inventory ?? { workload: {}, items: [{}] });
  return { ...(inventory && { inventory }), notices: [...edition, ...notices] };
}

async function readValues(query: URLSearchParams): Promise<FromAddress> {
  const notices = [...query.keys()]
    .filter((key) => !known.has(key))
    .slice(0, 3)
    .map((key) => `The link names "${key.slice(0, 40)}", which this page does not have: ignored.`);
  const packed = query.get('i');
  if (packed !== null) {
    const value = await decodeInventory(packed);
    if (value === undefined)
      return { notices: [...notices, 'The link holds an inventory that could not be read: showing the example.'] };
    const { inventory, faults } = readInventory(value);
    const first = inventory.items.length > 0 ? { inventory } : {};
    return { ...first, notices: [...notices, ...faultNotices(faults, 'In the link')] };
  }
  const service = services.find(({ id }) => id === query.get('service'));
  const wanted = query.getAll('item').slice(0, 50);
  const items = wanted.flatMap((id) => presetOf(id)?.inputs ?? []);
  const missing = [
    ...(query.has('service') && !service
      ? [`There is no example service "${query.get('service')?.slice(0, 40)}": ignored.`]
      : []),
    ...wanted
      .filter((id) => !presetOf(id))
      .map((id) => `There is no item "${id.slice(0, 40)}" to start from: ignored.`),
  ];
  if (!service && items.length === 0) return { notices: [...notices, ...missing] };
  const { inventory } = readInventory({
    ...(service && { service: service.title, workload: service.workload }),
    items: [...(service?.items ?? []), ...items],
  });
  return { inventory, notices: [...notices, ...missing] };
}

/** Whether the engine's answer is the example's: the service may have another name. */
export const isExample = ({ items, workload }: Inventory): boolean =>
  items.length === 1 && isStartItem(items[0] ?? {}) && Object.keys(workload).length === 0;

/** An inventory as the values of an address: none where it says nothing, undefined where it is too long for one. */
export async function addressValues(inventory: Inventory): Promise<string | undefined> {
  const saysNothing = isExample(inventory) && inventory.service === DEFAULT_SERVICE;
  if (saysNothing) return '';
  const packed = await encodeInventory(inventory);
  return packed.length <= LONGEST_ADDRESS ? `e=${EDITION}&i=${packed}` : undefined;
}
