/** Gathers the outputs of many draws into one tree. */
import { spreadOf } from './draws.ts';

/** What a tree of outputs comes to: spreads and words at the ends. */
export type SpreadTree = string | boolean | readonly SpreadTree[] | { readonly [key: string]: SpreadTree | number };

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members by which an item of a list is known again in another draw. */
const NAMES = ['id', 'direction', 'name', 'part', 'metric', 'event', 'store', 'placement'];

/** What names an item among its neighbours; nothing where nothing does. */
function nameOf(item: unknown): string {
  if (!isMembers(item)) return '';
  let name = '';
  for (const key of NAMES) {
    const word = item[key];
    if (typeof word === 'string') name += ` ${word}`;
  }
  return name;
}

/** The outputs that are there already: what a calculator computes only when it is read is not read here. */
const computed = (outputs: object): Members =>
  Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(outputs)).flatMap(([key, { value }]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );

/** One place of a tree of outputs, and what the draws had there. */
class Place {
  /** Draws in which there was anything. */
  private seen = 0;
  private readonly numbers: number[] = [];
  private readonly words = new Map<string | boolean, number>();
  private readonly members = new Map<string, Place>();
  private isList = false;

  /** @param counts whether the value is a draw's, or only shows in which order members and items come */
  add(value: unknown, counts: boolean): void {
    if (value === undefined) return;
    if (counts) this.seen += 1;
    if (Array.isArray(value)) this.addItems(value, counts);
    else if (isMembers(value)) for (const key of Object.keys(value)) this.at(key).add(value[key], counts);
    else if (!counts) return;
    else if (typeof value === 'number') this.numbers.push(value);
    else if (typeof value === 'string' || typeof value === 'boolean')
      this.words.set(value, (this.words.get(value) ?? 0) + 1);
  }

  /** An item stands where its name does; the second of one name, and one without a name, where its number does. */
  private addItems(items: readonly unknown[], counts: boolean): void {
    this.isList = true;
    const taken = new Set<string>();
    for (const [index, item] of items.entries()) {
      const name = nameOf(item);
      const key = name === '' || taken.has(name) ? `${name} ${index}` : name;
      taken.add(key);
      this.at(key).add(item, counts);
    }
  }

  private at(key: string): Place {
    let place = this.members.get(key);
    if (!place) {
      place = new Place();
      this.members.set(key, place);
    }
    return place;
  }

  /** What the draws had here; undefined where none had anything. */
  gather(draws: number): SpreadTree | undefined {
    if (this.seen === 0) return undefined;
    const { length } = this.numbers;
    if (length > 0) return { ...spreadOf(this.numbers), ...(length < draws && { share: length / draws }) };
    if (this.words.size > 0) return this.word(draws);
    const entries = [...this.members].flatMap(([key, place]) => {
      const gathered = place.gather(draws);
      return gathered === undefined ? [] : [[key, gathered] as const];
    });
    return this.isList ? entries.map(([, item]) => named(item)) : Object.fromEntries(entries);
  }

  private word(draws: number): SpreadTree {
    const [first, ...others] = this.words;
    const [value, count] = others.reduce((most, word) => (word[1] > most[1] ? word : most), first ?? ['', 0]);
    return count < draws ? { value, share: count / draws } : value;
  }
}

/** What names an item is no finding: it stays a word in the draws that have the item. */
function named(item: SpreadTree): SpreadTree {
  if (typeof item !== 'object' || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, member]) => [
      key,
      NAMES.includes(key) && isMembers(member) && typeof member['value'] === 'string' ? member['value'] : member,
    ]),
  );
}

/** Takes the outputs of one draw after the other. */
export type Gatherer = { add(outputs: object): void; gather(draws: number): SpreadTree };

/** @param example outputs whose order of members and items counts: those at the medians */
export function gatherer(example: object): Gatherer {
  const root = new Place();
  root.add(computed(example), false);
  return {
    add: (outputs) => root.add(computed(outputs), true),
    gather: (draws) => root.gather(draws) ?? {},
  };
}
