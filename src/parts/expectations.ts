/** What a counter-case's link must show: stated on the page, checked against the calculator, never rendered. */

import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { follower } from '../service/all.ts';
import { answerFor } from './live-value.ts';

type Value = string | number | boolean;
type Case = { readonly inputs: Readonly<Record<string, unknown>>; readonly outcome: string; readonly outputs: object };

/** Keys that name an item of a list, so that `events[zone]` need not count places. */
const NAMES = ['id', 'name', 'metric', 'event'];

const isValue = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value);

/** A path with names in brackets as one with places: `events[zone].sessionsLost` to `events[1].sessionsLost`. */
function placed(outputs: object, path: string): string {
  const [, list = '', name = '', rest = ''] = /^(.*?)\[([a-zA-Z][\w-]*)\](.*)$/.exec(path) ?? [];
  if (list === '') return path;
  const items = valueAt(outputs, list);
  const at = Array.isArray(items)
    ? items.findIndex((item: object) => NAMES.some((key) => valueAt(item, key) === name))
    : -1;
  return placed(outputs, `${list}[${at}]${rest}`);
}

const read = ({ inputs, outcome, outputs }: Case, path: string): unknown =>
  path === 'outcome'
    ? outcome
    : path.startsWith('in.')
      ? inputs[path.slice(3)]
      : valueAt(outputs, placed(outputs, path));

const holds: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '=': (left, right) => String(left) === String(right),
  '!=': (left, right) => String(left) !== String(right),
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

/**
 * Checks what a page expects of a calculator's answer. Conditions are joined by commas; each compares two of: a path of the outputs
 * (`lookUp.usdPerMonth`, `events[zone].sessionsLost`), an input (`in.zones`), `outcome`, the same of the calculator's example (`example.replicas`),
 * a number (numbers only on one side). What is none of these is a word: `cheaper=carry`.
 *
 * @param query the inputs of the link, without its sign
 * @returns one line for each condition that does not hold, with the values that were found; none where the link shows the case
 * @example await missedBy(payloadCost, 'requestsPerSecond=2', 'cheaper=carry, carry.usdPerMonth<example.carry.usdPerMonth')
 */
export async function missedBy(calculator: Calculator, query: string, expects: string): Promise<readonly string[]> {
  const { inputs } = answerFor(calculator, query, {}, follower);
  await calculator.prepare?.(inputs);
  const linked: Case = { inputs, ...calculator.compute(inputs) };
  const defaults = defaultsOf(calculator.fields);
  await calculator.prepare?.(defaults);
  const example: Case = { inputs: defaults, ...calculator.compute(defaults) };
  const resolve = (side: string): Value => {
    const value = side.startsWith('example.') ? read(example, side.slice(8)) : read(linked, side);
    if (isValue(value)) return value;
    const number = Number(side);
    return Number.isNaN(number) ? side : number;
  };
  return expects.split(',').flatMap((condition) => {
    const [, left = '', sign = '', right = ''] =
      /^\s*([^<>=!]+?)\s*(!=|<=|=|<)\s*([^<>=!]+?)\s*$/.exec(condition) ?? [];
    const compare = holds[sign];
    if (!compare) return [`"${condition.trim()}" is no condition: a=b, a!=b, a<b or a<=b (for > swap the sides)`];
    const [a, b] = [resolve(left), resolve(right)];
    if (a === left) return [`${left} is no output of ${calculator.id} for these inputs`];
    if (sign.includes('<') && (typeof a !== 'number' || typeof b !== 'number'))
      return [`${condition.trim()}: ${a} and ${b} have no order`];
    return compare(a, b) ? [] : [`${condition.trim()}: ${a} against ${b}`];
  });
}
