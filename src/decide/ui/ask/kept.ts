/** An inventory that its reader asked to keep on this device. Storage that is refused fails quietly. */
import { type Inventory, readInventory } from '../../ask/inventory.ts';

const KEY = 'where-state-lives:inventory';

export function readKept(): Inventory | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const { inventory } = readInventory(JSON.parse(text));
    return inventory.items.length > 0 ? inventory : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether it was kept. */
export function keep(inventory: Inventory): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(inventory));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was none.
  }
}
