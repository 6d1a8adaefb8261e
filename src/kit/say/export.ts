/** A result as Markdown, CSV and JSON: what the copy buttons, the CLI and records share. */
import type { Basis, Calculator, Result } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import type { Followed } from '../declare/follow.ts';
import { rangeText } from '../declare/interval.ts';
import type { Trust } from '../declare/trust.ts';
import { NO_RANGES, type Ranges } from '../read/ranges.ts';
import { type Beside, envelopeOf, type Ranged } from './envelope.ts';
import { share, showExact, showRanged } from './format.ts';
import { type LeafValue, leavesOf } from './leaves.ts';
import { spreadSentence } from './spread-words.ts';

type Report<F extends Fields, O extends object> = {
  readonly calculator: Calculator<F, O>;
  readonly inputs: InputsOf<F>;
  readonly result: Result<O>;
  /** Address that links start with. */
  readonly site: string;
  /** Where an input is a range. */
  readonly ranged?: Ranged<O> | undefined;
  /** Where somebody asked what follows from the rest of the service. */
  readonly followed?: Followed | undefined;
};

const besideOf = <F extends Fields, O extends object>({ ranged, followed }: Report<F, O>): Beside<O> => ({
  ...(ranged ?? NO_RANGES),
  ...(followed && { followed }),
});

// A value typed by someone else must neither end its cell nor start markup.
const cell = (text: string) => text.replace(/[\\|<]/g, '\\$&').replace(/\s*[\r\n]\s*/g, ' ');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
/** Six digits, and every one before the decimal point: the rest is in the JSON and in the CSV. */
const sixDigits = (number: number): number =>
  Math.abs(number) >= 99_999.5 ? Math.round(number) : Number(number.toPrecision(6));

const value = ({ value, output }: LeafValue): string => {
  const shown = (number: number) => showExact(sixDigits(number), output.unit);
  if (typeof value === 'number') return shown(value);
  if (typeof value !== 'object') return String(value);
  const some = value.share === undefined ? '' : ` (in ${share(value.share)} of the draws)`;
  return 'value' in value
    ? `${value.value}${some}`
    : `${shown(value.p50)}, ${shown(value.p5)} to ${shown(value.p95)}${some}`;
};

/** Inputs with their value for reading, whether it is an example, and where a default comes from; "given" where it was set. */
export function inputRows<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  { intervals, followed }: Ranges = NO_RANGES,
) {
  return Object.entries(calculator.fields)
    .filter(([name]) => calculator.asked?.[name]?.(inputs) ?? true)
    .map(([name, field]) => {
      const interval = intervals[name];
      const follows = interval || followed?.[name]?.isTyped ? undefined : followed?.[name];
      const isUnchanged = !interval && !follows && String(inputs[name]) === String(field.default);
      const isDefault = isUnchanged && !field.isOwn;
      const hidden = isPrivate(field) && inputs[name] !== '';
      return {
        name,
        label: field.label,
        value: hidden
          ? 'given, not shown'
          : `${showRanged(field, inputs[name], interval)}${interval ? ' (90% interval)' : ''}`,
        isDefault,
        from: follows ? `follows: ${follows.from}` : isUnchanged ? field.from : 'given',
      };
    });
}

/** Leaves by a key, both in the order in which they come. `Map.groupBy` would ask for Node 21. */
function grouped(leaves: readonly LeafValue[], keyOf: (leaf: LeafValue) => string): Map<string, LeafValue[]> {
  const groups = new Map<string, LeafValue[]>();
  for (const leaf of leaves) groups.set(keyOf(leaf), [...(groups.get(keyOf(leaf)) ?? []), leaf]);
  return groups;
}

const columnOf = (path: string) => path.slice(path.indexOf(']') + 1);

/** Arrays of a result become a table each; everything else one table of single values. */
function outputTables(leaves: readonly LeafValue[]): string[] {
  const single = leaves.filter(({ path }) => !path.includes('['));
  const arrays = grouped(
    leaves.filter(({ path }) => path.includes('[')),
    ({ path }) => path.slice(0, path.indexOf('[')),
  );
  const singles = () =>
    table(
      ['Output', 'Value', 'Basis', 'Name'],
      single.map((leaf) => [leaf.output.label, value(leaf), basisText(leaf.trust), `\`${leaf.path}\``]),
    );
  const parts = single.length > 0 ? [singles()] : [];
  for (const [name, items] of arrays) {
    const rows = [...grouped(items, ({ path }) => path.slice(0, path.indexOf(']') + 1)).values()];
    const columns = [...new Set(items.map(({ path }) => columnOf(path)))];
    const labels = columns.map((column) => items.find(({ path }) => columnOf(path) === column)!.output.label);
    parts.push(
      `\`${name}\`\n\n${table(
        labels,
        rows.map((cells) =>
          columns.map((column) => {
            const found = cells.find(({ path }) => columnOf(path) === column);
            return found ? value(found) : '';
          }),
        ),
      )}`,
    );
  }
  return parts;
}

export const basisText = ({ basis, error }: Trust): string => (error ? `${basis} (${error})` : basis);

/** The working, step by step: title, formula in TeX, the same with the reader's numbers, and why. */
export const workingText = <F extends Fields, O extends object>({
  calculator,
  inputs,
  result,
}: Report<F, O>): readonly { title: string; formula: string; numbers: string; because?: string }[] =>
  calculator.working
    .filter((step) => step.when?.(inputs, result.outputs) ?? true)
    .map((step) => ({
      title: step.title,
      formula: step.formula,
      numbers: step.numbers(inputs, result.outputs),
      ...(step.because !== undefined && { because: step.because }),
    }));

/** A result as Markdown for a ticket, a wiki or a decision record. Values are given with every digit. */
export function toMarkdown<F extends Fields, O extends object>(report: Report<F, O>): string {
  const { calculator, inputs, result, site, ranged } = report;
  const envelope = envelopeOf(calculator, inputs, result, site, besideOf(report));
  return [
    `## ${calculator.question}`,
    calculator.answer(inputs, result),
    ...(ranged
      ? [
          `${spreadSentence(calculator, ranged)} Below, a value is the median and the interval that holds 90% of the draws (seed ${ranged.seed}); the working is for the medians.`,
        ]
      : []),
    ...envelope.warnings.map(
      ({ message, share: some }) => `> ${some === undefined ? '' : `In ${share(some)} of the draws: `}${message}`,
    ),
    table(
      ['Input', 'Value', 'From'],
      inputRows(calculator, inputs, besideOf(report)).map(({ label, value, isDefault, from }) => [
        label,
        value,
        isDefault ? ['example', from].filter(Boolean).join(': ') : from,
      ]),
    ),
    ...outputTables(leavesOf(calculator, inputs, envelope)),
    ...workingText(report).map(({ title, formula, numbers }) => `**${title}**\n\n$$${formula}$$\n\n${numbers}`),
    `[Open this calculation](${envelope.link}) (${calculator.id} version ${calculator.version}, edition ${EDITION}, outcome ${result.outcome})`,
  ].join('\n\n');
}

/** The columns of a value from `value` on. */
function columnsOf(value: LeafValue['value'], unit: string, basis: Basis): readonly string[] {
  if (typeof value !== 'object') return [String(value), unit, basis];
  const some = value.share === undefined ? '' : String(value.share);
  return 'value' in value
    ? [String(value.value), unit, basis, '', '', some]
    : [String(value.p50), unit, basis, String(value.p5), String(value.p95), some];
}

/** A result as CSV: one line per input and output, full precision. Over ranges a value is the median, and more columns follow. */
export function toCsv<F extends Fields, O extends object>(report: Report<F, O>): string {
  const { calculator, inputs, result, site, ranged } = report;
  // A leading =, +, - or @ would be run as a formula by a spreadsheet.
  const quote = (text: string) =>
    `"${(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  const envelope = envelopeOf(calculator, inputs, result, site, besideOf(report));
  const intervals = ranged?.intervals ?? {};
  const given = Object.entries(envelope.inputs).map(([name, value]) => [
    'input',
    name,
    calculator.fields[name]?.label ?? name,
    intervals[name] ? rangeText(intervals[name]) : typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  const outputs = leavesOf(calculator, inputs, envelope).map(({ path, value, output, trust }) => [
    'output',
    path,
    output.label,
    ...columnsOf(value, output.unit, trust.basis),
  ]);
  const meta = [
    ['meta', 'outcome', '', result.outcome],
    ['meta', 'edition', '', EDITION],
    ['meta', 'link', '', envelope.link],
    ...(ranged
      ? [
          ['meta', 'seed', '', String(ranged.seed)],
          ...Object.entries(ranged.spread.outcomes).map(([outcome, some]) => [
            'meta',
            `outcomes.${outcome}`,
            '',
            String(some),
          ]),
        ]
      : []),
  ];
  const head = ['kind', 'name', 'label', 'value', 'unit', 'basis', ...(ranged ? ['p5', 'p95', 'share'] : [])];
  return [head, ...meta, ...given, ...outputs]
    .map((cells) => head.map((_, column) => quote(cells[column] ?? '')).join(','))
    .join('\r\n');
}

/** A result as JSON: the envelope. */
export function toJson<F extends Fields, O extends object>(report: Report<F, O>): string {
  const { calculator, inputs, result, site } = report;
  return JSON.stringify(envelopeOf(calculator, inputs, result, site, besideOf(report)), null, 2);
}
