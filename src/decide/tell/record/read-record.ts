/** Opens a record again: its inventory, and what was decided on which defaults. */
import { whereJsonBreaks } from '../../../kit/read/json.ts';
import type { Given } from '../../../kit/read/read.ts';
import { type Fault, isObject, type ReadInventory, readInventory } from '../../ask/inventory.ts';
import { isPlacement, type PlacementId } from '../../judge/catalogue.ts';

/** What an item was decided to be when the record was written. */
export type RecordedChoice = { readonly item: string; readonly placement?: PlacementId; readonly usdPerMonth?: number };
export type Recorded = {
  readonly edition?: string;
  readonly engine?: number;
  readonly defaults: { readonly workload: Given; readonly item: Given };
  readonly choices: readonly RecordedChoice[];
};
export type ReadRecord = ReadInventory & { readonly recorded?: Recorded };

const MOST_CHARACTERS = 1_000_000;
const MOST_CHOICES = 50;

/** The last JSON block of a record; the whole text where it is JSON itself. Line by line: a search for pairs of fences takes the square of a hostile text. */
function jsonIn(text: string): string | undefined {
  const whole = text.replace(/^\uFEFF/, '').trim();
  if (/^[{[]/.test(whole)) return whole;
  const lines = whole.split(/\r?\n/);
  let opened: number | undefined;
  let last: readonly string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (opened === undefined) opened = /^```json[ \t]*$/.test(line) ? index : undefined;
    else if (/^```[ \t]*$/.test(line)) {
      last = lines.slice(opened + 1, index);
      opened = undefined;
    }
  }
  return last?.join('\n');
}

function choiceOf(value: unknown): readonly RecordedChoice[] {
  if (!isObject(value) || typeof value['item'] !== 'string') return [];
  const { item, placement, usdPerMonth } = value;
  return [
    {
      item,
      ...(isPlacement(placement) && { placement }),
      ...(typeof usdPerMonth === 'number' && Number.isFinite(usdPerMonth) && { usdPerMonth }),
    },
  ];
}

function recordedOf(value: Readonly<Record<string, unknown>>): Recorded | undefined {
  const { edition, engine, defaults, decided } = value;
  if (!Array.isArray(decided)) return undefined;
  const part = (name: string): Given => {
    const one = isObject(defaults) ? defaults[name] : undefined;
    return isObject(one) ? one : {};
  };
  return {
    ...(typeof edition === 'string' && { edition: edition.slice(0, 20) }),
    ...(typeof engine === 'number' && { engine }),
    defaults: { workload: part('workload'), item: part('item') },
    choices: decided.slice(0, MOST_CHOICES).flatMap(choiceOf),
  };
}

const unreadable = (rule: string, fix: string): ReadRecord => {
  const fault: Fault = { place: 'record', rule, fix };
  return { ...readInventory({ items: [{}] }), faults: [fault] };
};

/**
 * Reads a record, or an inventory as JSON. Never throws: what is wrong comes back in words beside whatever could be read.
 *
 * @example readRecord(recordOf(decided, options)).inventory // the same inventory
 */
export function readRecord(text: string): ReadRecord {
  if (text.length > MOST_CHARACTERS) return unreadable('is longer than 1,000,000 characters', 'Split it by service');
  if (text.trim() === '') return unreadable('is empty', 'Paste a decision record of this site, or its JSON');
  const json = jsonIn(text);
  if (json === undefined)
    return unreadable('holds no inventory', 'Keep the JSON block at its end, or paste the inventory as JSON');
  try {
    const value: unknown = JSON.parse(json);
    if (!isObject(value)) return readInventory(value);
    // What a record says of itself is no part of the inventory.
    const recorded = recordedOf(value);
    return { ...readInventory(value), ...(recorded && { recorded }) };
  } catch {
    return unreadable(`holds JSON that is not valid${whereJsonBreaks(json)}`, 'Restore the block as it was written');
  }
}
