import { parseArgs } from 'node:util';
import { askedOf, hopIds } from '../../diagnose/diagnose.ts';
import { addressesOf, diagnosisOf, toldOf } from '../../diagnose/diagnosis-of.ts';
import { chips } from '../../diagnose/words/chips.ts';
import { textOf } from '../given.ts';
import { didYouMean } from '../nearest.ts';
import { type Ran, refused, type Surroundings, said } from '../ran.ts';
import { diagnoseHelp } from './help.ts';
import { textReport } from './report.ts';

const options = {
  json: { type: 'boolean' },
  see: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What is wrong with names that there are not, each with the nearest that there is. */
const strangers = (option: string, given: readonly string[], known: readonly string[]): readonly string[] =>
  given
    .filter((id) => !known.includes(id))
    .map(
      (id) => `${option}: there is no ${id.slice(0, 60)}.${didYouMean(id, known) || ` There are ${known.join(', ')}`}`,
    );

/** `diagnose`: a file with what somebody has, or `-`; what is read of it is reduced to names and lengths before anything is printed. */
export function runDiagnose(argv: readonly string[], surroundings: Surroundings): Ran {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) return said(diagnoseHelp());
  const [file, ...more] = positionals;
  const [picked, path] = [listOf(values.see), listOf(values.path)];
  const wrong = [
    ...(more.length > 0 ? [`One file at a time: ${positionals.join(', ')}`] : []),
    ...(file === undefined && picked.length === 0
      ? ['Give a file, or - for standard input, or what you see: --see 431. diagnose --help lists what can be seen']
      : []),
    ...strangers('--see', picked, [...chips.keys()]),
    ...strangers('--path', path, hopIds),
  ];
  if (wrong.length > 0) return refused(wrong);
  const pasted =
    file === undefined
      ? ''
      : textOf(file === '-' ? '-' : `@${file}`, surroundings, 'Give a file, or - for standard input')[0];
  const asked = askedOf({ pasted, picked, path });
  if (values.json) return said(`${JSON.stringify(diagnosisOf(asked, surroundings.site), null, 2)}\n`);
  return said(textReport(toldOf(asked), addressesOf(asked, surroundings.site)));
}
