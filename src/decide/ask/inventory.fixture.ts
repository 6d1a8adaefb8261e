/** Random inventories and the example services, for laws of the engine. */
import fc from 'fast-check';
import { validInputs } from '../../kit/declare/arbitrary.fixture.ts';
import { type ReadInventory, readInventory } from './inventory.ts';
import { type Item, itemModel } from './item.ts';
import { type Service, services } from './services.ts';
import { type Workload, workloadModel } from './workload.ts';

/** Any item and any workload, ends of every range included. */
export const anyItem: fc.Arbitrary<Item> = validInputs(itemModel);
export const anyWorkload: fc.Arbitrary<Workload> = validInputs(workloadModel);

/** What Markdown, JSON, YAML, HTML and a right-to-left screen make trouble with. */
const HOSTILE = [
  '`',
  '```',
  '~~~',
  '|',
  '#',
  '# ',
  '- ',
  '* ',
  '1. ',
  '---',
  '===',
  '<script>',
  '</script>',
  '<!--',
  '&lt;',
  '&#96;',
  '[a](javascript:alert(1))',
  '![',
  '](',
  '\\',
  '\\u0060',
  '"',
  "'",
  '{',
  '}',
  '$&',
  '$1',
  ': ',
  '%0a',
  'null',
  '__proto__',
  'constructor',
  'א',
  'ع',
  '漢',
  'é',
  'e\u0301',
  '😀',
  '👩‍💻',
  '\u00a0',
  '\u3000',
  ' ',
  '  ',
  'a',
  'Z',
  '0',
  '~',
  '_',
  '**',
  '!',
  '+',
  '=',
];

/** Names as a reader could type them: on one line, at most 80 UTF-16 units, not blank. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.constantFrom('x'.repeat(80), '😀'.repeat(40), '`'.repeat(80), '|'.repeat(80), '\\'.repeat(80)),
  )
  .filter((name) => readInventory({ service: name, items: [{ name }] }).faults.length === 0);

const given = (inputs: Readonly<Record<string, unknown>>): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .subarray(Object.keys(inputs).filter((name) => inputs[name] !== undefined))
    .map((names) => Object.fromEntries(names.map((name) => [name, inputs[name]])));

/** A valid inventory with hostile names, some values given and the others resting on defaults. */
export const anyInventory: fc.Arbitrary<ReadInventory> = fc
  .record({
    service: hostileName,
    workload: anyWorkload.chain(given),
    items: fc.array(fc.tuple(hostileName, anyItem.chain(given)), { minLength: 1, maxLength: 3 }),
  })
  .map(({ service, workload, items }) =>
    readInventory({ service, workload, items: items.map(([name, item]) => ({ ...item, name })) }),
  )
  .filter(({ faults }) => faults.length === 0);

/** An example service as the page loads it. */
export const readService = ({ title, workload, items }: Service): ReadInventory =>
  readInventory({ service: title, workload, items });

/** One item of an example service, resolved with its workload. */
export function itemOf(serviceId: string, name: string): { readonly item: Item; readonly workload: Workload } {
  const service = services.find(({ id }) => id === serviceId);
  if (!service) throw new Error(`no service ${serviceId}`);
  const { resolved } = readService(service);
  const item = resolved.items.find((one) => one.name === name);
  if (!item) throw new Error(`${serviceId} has no item ${name}`);
  return { item, workload: resolved.workload };
}
