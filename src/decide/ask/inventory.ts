/** The inventory of a service: its workload and its pieces of state as their reader gave them, what rests on defaults left out. */
import type { Problem } from '../../kit/declare/define.ts';
import type { Fields } from '../../kit/declare/field.ts';
import { DEFAULT_SEED, type Intervals, LARGEST_SEED } from '../../kit/declare/interval.ts';
import { type Given, type Reading, readInputs, readValue } from '../../kit/read/read.ts';
import { defaultItem, type Item, itemFields, itemModel, sessionTakes } from './item.ts';
import { loginSession } from './presets/identity.ts';
import { defaultWorkload, type Workload, workloadFields, workloadModel } from './workload.ts';

export type Inventory = {
  readonly service: string;
  readonly workload: Given;
  readonly items: readonly Given[];
  /** What the draws from its intervals begin with; absent where it is the usual one. */
  readonly seed?: number;
};
/** The inventory with every default filled in, and the median where an interval was given. */
export type Resolved = {
  readonly service: string;
  readonly workload: Workload;
  readonly items: readonly Item[];
  readonly intervals: { readonly workload: Intervals; readonly items: readonly Intervals[] };
  readonly seed: number;
};
/** What is wrong, and where: "items[0].storedBytes". */
export type Fault = { readonly place: string } & Omit<Problem, 'field'>;
export type ReadInventory = {
  /** What could be read: values that break a rule are left out, so that their defaults stand in. */
  readonly inventory: Inventory;
  readonly resolved: Resolved;
  readonly faults: readonly Fault[];
};

export const MOST_ITEMS = 50;
/** What an inventory has, and what a record has besides. */
const MEMBERS = ['$schema', 'service', 'workload', 'items', 'seed', 'edition', 'engine', 'defaults', 'decided'];
/** The rule that a name breaks which no field has. */
export const NOT_ASKED_FOR = 'is not asked for';
export const DEFAULT_SERVICE = 'the service';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSeed = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED;
const isName = (value: unknown): value is string => 'value' in readValue(itemFields.name, value);

/** The given values that may stand: known to the fields, and not the subject of a problem. */
function kept(fields: Fields, given: Given, problems: readonly Problem[]): Given {
  const wrong = new Set(problems.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => Object.hasOwn(fields, name) && !wrong.has(name) && value !== undefined,
    ),
  );
}

const faultsOf = (
  place: string,
  { problems, unknown }: Pick<Reading<Fields>, 'problems' | 'unknown'>,
): readonly Fault[] => [
  ...problems.map(({ field, rule, fix }) => ({ place: `${place}.${field}`, rule, fix })),
  ...unknown.map((name) => unknownAt(name, `${place}.`)),
];
/** A name that no field has; quoted where it would not be seen. */
const unknownAt = (name: string, before = ''): Fault => ({
  place: before + (/^\S/.test(name) ? name.slice(0, 40) : JSON.stringify(name.slice(0, 40))),
  rule: NOT_ASKED_FOR,
  fix: 'Remove it, or look at decide --help for what there is',
});

/** Reads one item or a workload: what is wrong is left out, and a rule across fields that the rest breaks as well. */
function readPart<T>(
  place: string,
  model: { readonly fields: Fields },
  raw: unknown,
  read: (given: Given) => Reading<Fields>,
) {
  const given = isObject(raw) ? raw : {};
  const first = read(given);
  const rest = kept(model.fields, given, first.problems);
  const { inputs, intervals }: { readonly inputs: unknown; readonly intervals: Intervals } = read(rest);
  const shape: readonly Fault[] = isObject(raw)
    ? []
    : [{ place, rule: 'is not an object', fix: 'Write {"name": value}' }];
  // The fields are the part's own, so the inputs have its type.
  return { given: rest, inputs: inputs as T, intervals, faults: [...shape, ...faultsOf(place, first)] };
}

/** What stands in an inventory before anybody chose: the session of the service, all of it the example. */
const startItem: Given = loginSession.inputs;
export const startInventory: Inventory = { service: DEFAULT_SERVICE, workload: {}, items: [startItem] };

/** Whether nobody has typed anything of an item. */
export const isStartItem = (given: Given): boolean =>
  Object.keys(given).length === 0 || JSON.stringify(given) === JSON.stringify(startItem);

/** The service that an item is read in. */
type Around = { readonly inputs: Workload; readonly intervals: Intervals };
const exampleService: Around = { inputs: defaultWorkload, intervals: {} };

/** Reads an item. One of which nothing can be read is the session of the service. */
export function readItem(raw: unknown, place: string, around = exampleService) {
  const read = readOwn(raw, place, around);
  const isEmpty = Object.keys(read.given).length === 0;
  return isEmpty ? { ...readOwn(startItem, place, around), faults: read.faults } : read;
}

/** What the session of the service does not say of itself, the service does. */
const readOwn = (raw: unknown, place: string, { inputs, intervals }: Around) =>
  readPart<Item>(place, itemModel, raw, (given) => {
    if (!readInputs(itemModel, given).inputs.session) return readInputs(itemModel, given);
    const taken = Object.entries(sessionTakes).filter(([name]) => !Object.hasOwn(given, name));
    const own = Object.fromEntries(taken.map(([name, from]) => [name, inputs[from]]));
    const read = readInputs(itemModel, given, { ...defaultItem, ...own });
    const wide = taken.flatMap(([name, from]) => (intervals[from] ? [[name, intervals[from]] as const] : []));
    return { ...read, intervals: { ...read.intervals, ...Object.fromEntries(wide) } };
  });
export const readWorkload = (raw: unknown) =>
  readPart<Workload>('workload', workloadModel, raw, (given) => readInputs(workloadModel, given));

/** Two items of one name could not be told apart in a record. */
function twice(items: readonly Item[]): readonly Fault[] {
  const names = items.map(({ name }) => name.trim().toLowerCase());
  return items.flatMap(({ name }, index) =>
    names.indexOf(name.trim().toLowerCase()) < index
      ? [
          {
            place: `items[${index}].name`,
            rule: `is "${name}", as another item is`,
            fix: 'Give each item a name of its own',
          },
        ]
      : [],
  );
}

/**
 * Reads an inventory from a value that JSON held. Never throws: what is wrong comes back in words, and what is left is an inventory.
 *
 * @example readInventory({ items: [{ name: 'cart', storedBytes: '2 kB' }] }).resolved.items[0]?.storedBytes // 2000
 */
export function readInventory(value: unknown): ReadInventory {
  const { service, workload = {}, items, seed = DEFAULT_SEED } = isObject(value) ? value : {};
  const faults: Fault[] = [];
  if (!isObject(value))
    faults.push({
      place: 'inventory',
      rule: 'is not an object',
      fix: 'Write {"service": "shop", "items": [{"name": "cart"}]}',
    });
  else
    for (const name of Object.keys(value)
      .filter((one) => !MEMBERS.includes(one))
      .slice(0, MOST_ITEMS))
      faults.push(unknownAt(name));
  if (service !== undefined && !isName(service))
    faults.push({
      place: 'service',
      rule: `must be a name on one line of at most ${itemFields.name.maxLength} characters`,
      fix: 'Name the service',
    });
  if (!Array.isArray(items) || items.length === 0)
    faults.push({
      place: 'items',
      rule: 'is not a list with an item in it',
      fix: 'Write "items": [{"name": "login session"}]',
    });
  if (Array.isArray(items) && items.length > MOST_ITEMS)
    faults.push({ place: 'items', rule: `has more than ${MOST_ITEMS} entries`, fix: 'Split the inventory by service' });
  if (!isSeed(seed))
    faults.push({
      place: 'seed',
      rule: `must be a whole number between 0 and ${LARGEST_SEED}`,
      fix: `Write ${DEFAULT_SEED}, or leave it out`,
    });
  const load = readWorkload(workload);
  const list = (Array.isArray(items) ? items.slice(0, MOST_ITEMS) : []).map((item: unknown, index) =>
    readItem(item, `items[${index}]`, load),
  );
  const named = isName(service) ? service : DEFAULT_SERVICE;
  const sown = isSeed(seed) ? seed + 0 : DEFAULT_SEED;
  return {
    inventory: {
      service: named,
      workload: load.given,
      items: list.map(({ given }) => given),
      ...(sown !== DEFAULT_SEED && { seed: sown }),
    },
    resolved: {
      service: named,
      workload: load.inputs,
      items: list.map(({ inputs }) => inputs),
      intervals: { workload: load.intervals, items: list.map(({ intervals }) => intervals) },
      seed: sown,
    },
    faults: [
      ...faults,
      ...load.faults,
      ...list.flatMap(({ faults: own }) => own),
      ...twice(list.map(({ inputs }) => inputs)),
    ],
  };
}

/** One line that says what is wrong and what to do. A name or a unit in it may be a stranger's: no line break, no escape sequence of a terminal. */
export const faultLine = ({ place, rule, fix }: Fault): string =>
  `${place}: ${rule}. ${fix}.`.replaceAll(/[\p{C}\u2028\u2029]+/gu, '?');

/** The defaults that an inventory rests on, by part: what a record keeps, so that a later edition can say which of them changed. */
export function restingDefaults(inventory: Inventory): { readonly workload: Given; readonly item: Given } {
  const of = (fields: Fields, given: readonly Given[]) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name, field]) => field.default !== undefined && given.some((one) => !Object.hasOwn(one, name)))
        .map(([name, field]) => [name, field.default]),
    );
  return { workload: of(workloadFields, [inventory.workload]), item: of(itemFields, inventory.items) };
}
