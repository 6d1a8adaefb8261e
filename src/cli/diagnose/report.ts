import type { Addresses } from '../../diagnose/diagnosis-of.ts';
import type { HopCell, Told } from '../../diagnose/tell/told.ts';
import { exact } from '../../kit/say/format.ts';

const bare = (text: string): string => text.replaceAll('**', '').replaceAll('`', '');
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `     ${line}`)
    .join('\n');

const words = { fits: 'fits', tight: 'tight', mayRefuse: 'may be refused', refused: 'REFUSED', cut: 'cut' };
const sides: Readonly<Record<HopCell['kind'], string>> = {
  pass: '',
  stop: 'refuses',
  never: 'not reached',
  status: '',
  would: '',
};

function cellLine(direction: string, { kind, used, limit, counts = '', verdict, over }: HopCell): readonly string[] {
  if (used === undefined || limit === undefined) return sides[kind] === '' ? [] : [`     ${direction}  ${sides[kind]}`];
  return [
    `     ${direction}  ${counts} ${exact(used)} of ${exact(limit)}, ${words[verdict ?? 'fits']}${over ? `, ${over.replace(/\.$/, '')}` : ''}`,
  ];
}

/** A diagnosis for a terminal. */
export function textReport(told: Told, { site, link }: Addresses): string {
  const path = told.path?.hops.filter(({ id }) => id !== undefined) ?? [];
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  return [
    bare(told.answer),
    ...(told.sure === '' ? [] : [bare(told.sure)]),
    ...section(
      'The path',
      path.flatMap(({ name, refuses, cells }) => [
        `  ${refuses ? '✕' : '·'}  ${name}`,
        ...cellLine('in  ', cells.request),
        ...cellLine('back', cells.response),
      ]),
    ),
    ...section(
      'Prove it',
      told.proof
        ? [
            `  ${bare(told.proof.says)}`,
            ...(told.proof.command ? [indented(told.proof.command)] : []),
            ...told.proof.outcomes.map(([sees, means]) => `  - ${bare(sees)}: ${means}`),
          ]
        : [],
    ),
    ...section(
      'If the test says no',
      told.others.map(
        ({ label, likelihood, because }, index) => `  ${index + 2}  ${label} (${likelihood}). ${because}`,
      ),
    ),
    ...section(
      'Ways out, cheapest first',
      told.ways.flatMap(({ title, cost, says, lines, after, link: own }, index) => [
        `  ${index + 1}  ${title} (${cost})`,
        `     ${bare(says)}`,
        ...lines.map(({ place, text }) => `     ${place}: ${text}`),
        ...(after ? [`     ${bare(after)}`] : []),
        ...(own ? [`     ${own.text}: ${site}${own.href}`] : []),
      ]),
    ),
    ...section(
      'Where the answer is',
      told.leads.map(({ href, says = '' }, index) => `  ${index + 1}  ${says}: ${site}${href}`),
    ),
    ...section(
      'What was read',
      told.read.map(
        ({ kind, name, value, line }) =>
          `  ${kind.padEnd(14)} ${name}${value === undefined ? '' : `, value ${exact(value)}`}${line === undefined ? '' : `, line ${exact(line)}`}`,
      ),
    ),
    ...(told.dropped === '' ? [] : [`  ${told.dropped}`]),
    '',
    link,
    '',
  ].join('\n');
}
