/** Conditions in words: what the rule book prints is what the engine evaluates. */
import { show } from '../../../kit/say/format.ts';
import { itemFields } from '../../ask/item.ts';
import { workloadFields } from '../../ask/workload.ts';
import { type Condition, type MeasureId, measures } from './condition.ts';

const listed = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts[parts.length - 1]}`;
const lower = (text: string): string => (text[0] ?? '').toLowerCase() + text.slice(1);

function property(name: keyof typeof itemFields, values: readonly (string | boolean)[]): string {
  const field = itemFields[name];
  if (field.kind === 'flag') return values.includes(true) ? lower(field.label) : `${lower(field.label)}: no`;
  if (field.kind !== 'choice') return name;
  const options: Readonly<Record<string, string>> = field.options;
  return `${lower(field.label)} ${listed(
    values.map((value) => options[String(value)] ?? String(value)),
    'or',
  )}`;
}

const side = (value: number | MeasureId, unit: (typeof measures)[MeasureId]['unit']): string =>
  typeof value === 'number' ? show(value, unit) : measures[value].label;

/** A condition as it reads after "where". Empty for one that always holds. */
export function conditionWords(condition: Condition): string {
  if ('all' in condition) return listed(condition.all.map(conditionWords), 'and');
  if ('any' in condition) return `either ${listed(condition.any.map(conditionWords), 'or')}`;
  if ('item' in condition) return property(condition.item, condition.is);
  if ('workload' in condition)
    return `${lower(workloadFields[condition.workload].label)} ${condition.is.includes(true) ? 'runs already' : 'does not run yet'}`;
  const { label, unit } = measures[condition.measure];
  // Everything that is asked for at all is above a time before now.
  if ('above' in condition && condition.above === -1) return 'it must be revocable at all';
  return 'above' in condition
    ? `${label} is above ${side(condition.above, unit)}`
    : `${label} is below ${side(condition.below, unit)}`;
}
