import type { Calculator } from '../kit/declare/define.ts';
import type { Field, Fields } from '../kit/declare/field.ts';
import { type UnitEntry, units } from '../kit/declare/units.ts';
import { COMMAND } from '../kit/say/command.ts';
import { exact, showInput } from '../kit/say/format.ts';

/** What `--help` prints: how to call, what there is. */
export const overview = (
  known: readonly Calculator[],
): string => `Where State Lives: calculators for the state of a service.

Usage: ${COMMAND} <calculator> [--json <inputs>] [options]

       ${COMMAND} decide <inventory.json> [options]
       ${COMMAND} service [--json <quantities>]
       ${COMMAND} diagnose <file> [--path <hops>] [--json]

  decide          Where should each piece of state of a service live, and what would change that?
  service         Every figure that the calculators share, each once, and the service under each main placement.
  diagnose        It broke: from a status, a log line, curl -v or a HAR to the hop, the byte and the line of configuration.

Calculators
${known.map(({ id, question }) => `  ${id.padEnd(14)}  ${question}`).join('\n')}

Options
  --json <inputs>            An object like '{"zones": 3, "storedBytes": "4 KiB"}', @file, or - for standard input.
                             What is left out has its default or follows from the rest, which "followed" says.
                             A quantity is a number in the field's unit or text with a unit. Give a pasted token by @file or -: arguments show in process lists.
                             A quantity may be a range, "800..1200" or {"low": 800, "high": 1200}: its 90% interval.
                             Every number of the result then is {"p5", "p50", "p95"} over 1,000 draws that "seed": 1
                             starts, beside the inputs.
  --fail-above <path=value>  Exit 1 when an output is above the value: --fail-above replicas=12. May be repeated.
  --fail-below <path=value>  Exit 1 when it is below. Paths: replicas, carry.usdPerMonth, limits[0].leftBytes,
                             limits[nginx-http1-field].leftBytes (by id), limits[].leftBytes (each of them).
                             With ranges above is asked of the p95 and below of the p5; replicas.p50 asks the median.
  --explain                  Add the working, step by step, under "working"; with ranges, at their medians.
  --markdown, --csv          Print another format than JSON.
  help [calculator]          This text, or a calculator's inputs with units, ranges and defaults. Behind a word: -h, --help.
  version                    The version and the edition of facts. Behind a word: -V, --version.

Exit codes: 0 done, 1 a --fail limit is missed, 2 something is wrong with the call (then nothing is printed on stdout).
SITE sets the address that links start with.
`;

const range = (field: Extract<Field, { min: number }>): string => {
  const { prefix = '', label }: UnitEntry = units[field.unit];
  const open =
    field.open === undefined ? '' : field.open === 'both' ? ', both excluded' : `, ${field.open}imum excluded`;
  return `${prefix}${exact(field.min)} to ${prefix}${exact(field.max)}${field.unit === 'share' ? ', or %' : label && ` ${label}`}${field.integer ? ', whole' : ''}${open}`;
};

/** What may be given for a field. */
function allowed(field: Field): string {
  switch (field.kind) {
    case 'quantity':
    case 'optionalQuantity':
      return range(field);
    case 'choice':
      return Object.keys(field.options).join(' | ');
    case 'flag':
      return 'true | false';
    case 'text':
      return `text up to ${exact(field.maxLength)} characters${field.private ? ', never echoed or put into a link' : ''}`;
    case 'json':
      return `a JSON object up to ${exact(field.maxBytes)} bytes`;
    case 'ids':
      return `a list of: ${Object.keys(field.options).join(', ')}`;
  }
}

const defaultOf = (field: Field): string =>
  field.kind === 'choice' || field.kind === 'flag'
    ? String(field.default)
    : field.kind === 'ids'
      ? JSON.stringify(field.default)
      : showInput(field, field.default);

/** What `<calculator> --help` prints: its inputs by group, with units, ranges, defaults and their origin. */
export function inputsHelp(calculator: Calculator): string {
  const outputs: readonly [string, { readonly label: string }][] = Object.entries(calculator.outputs);
  return [
    `${calculator.id}: ${calculator.question}`,
    `${COMMAND} ${calculator.id} --json '{"name": value, …}'`,
    ...fieldLines(calculator.groups, calculator.fields),
    '',
    'Outputs (for --fail-above and --fail-below)',
    ...outputs.map(([path, { label }]) => `  ${path.padEnd(36)}  ${label}`),
    '',
  ].join('\n');
}

/** What `service --help` prints: every quantity that may be given, those that several calculators ask for first. */
export function serviceHelp(fields: Fields): string {
  const isOfOne = (name: string) => name.includes('.');
  const names = Object.keys(fields);
  const lines = (of: readonly string[]) => of.map((name) => `  ${name.padEnd(40)}  ${fields[name]?.label}`);
  return [
    'service: every figure that the calculators share, each once, and the service under each main placement',
    `${COMMAND} service --json '{"peakRequestsPerSecond": 1200, "replicas.runtime": "threads"}'`,
    '',
    'Quantities that several calculators ask for',
    ...lines(names.filter((name) => !isOfOne(name))),
    '',
    'Quantities of one calculator; its own --help says ranges and defaults',
    ...lines(names.filter(isOfOne)),
    '',
  ].join('\n');
}

/** Inputs by group, with units, ranges, defaults and their origin, a line each. */
export const fieldLines = (groups: Readonly<Record<string, string>>, fields: Fields): readonly string[] =>
  Object.entries(groups).flatMap(([group, label]) => {
    const members = Object.entries(fields).filter(([, field]) => field.group === group);
    return members.length === 0
      ? []
      : [
          '',
          label,
          ...members.flatMap(([name, field]) => [
            `  ${name}`,
            `      ${field.label}${field.help ? `. ${field.help}` : ''}`,
            `      ${allowed(field)}`,
            `      ${field.follows ? 'follows; for the example' : 'default:'} ${defaultOf(field)}${'from' in field ? ` (${field.from})` : ''}`,
          ]),
        ];
  });
