import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { spreadResult } from '../kit/draws/spread.ts';
import { hasRanges, readFollowing, SEED } from '../kit/read/ranges.ts';
import { envelopeOf, type Ranged } from '../kit/say/envelope.ts';
import { toCsv, toMarkdown, workingText } from '../kit/say/export.ts';
import { follower } from '../service/all.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { checkBounds } from './bounds.ts';
import { readGiven } from './given.ts';
import { inputsHelp, overview } from './help.ts';
import { didYouMean } from './nearest.ts';
import { linesOf, type Ran, refused, type Surroundings, said } from './ran.ts';

const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');

/**
 * The command line as a function: arguments in, text and exit code out. Nothing is printed on stdout unless the inputs are valid.
 *
 * @param known the calculators there are; tests give their own
 * @example await run(['replicas', '--json', '{"zones": 2}'], surroundings) // { stdout: '{"calculator": …', stderr: '', exitCode: 0 }
 */
export async function run(
  argv: readonly string[],
  surroundings: Surroundings,
  known: readonly Calculator[] = calculators,
): Promise<Ran> {
  const [word, next] = argv;
  if (word === 'diagnose' || (word === 'help' && next === 'diagnose')) {
    const { runDiagnose } = await import('./diagnose/run.ts');
    try {
      return runDiagnose(word === 'help' ? ['--help'] : argv.slice(1), surroundings);
    } catch (error) {
      return refused([messageOf(error)]);
    }
  }
  let asked: Arguments;
  try {
    asked = readArguments(argv);
  } catch (error) {
    return refused([messageOf(error)]);
  }
  if (asked.version) return said(`where-state-lives ${surroundings.version}, edition ${EDITION}\n`);
  if (asked.id === 'decide') {
    // The engine is loaded where it is asked for only.
    const { runDecide } = await import('./decide/run.ts');
    try {
      return await runDecide(asked, surroundings);
    } catch (error) {
      return refused([messageOf(error)]);
    }
  }
  if (asked.id === 'service') {
    const { runService } = await import('./service.ts');
    try {
      return runService(asked, surroundings);
    } catch (error) {
      return refused([messageOf(error)]);
    }
  }
  const calculator = known.find(({ id }) => id === asked.id);
  if (asked.id !== undefined && calculator === undefined) {
    const ids = known.map(({ id }) => id);
    return refused([
      `${asked.id}: there is no such calculator.${didYouMean(asked.id, [...ids, 'decide', 'service', 'diagnose'])} There are ${ids.join(', ')}`,
    ]);
  }
  if (asked.help) return said(calculator ? inputsHelp(calculator) : overview(known));
  if (calculator === undefined) return refused([overview(known)]);
  try {
    return await answer(calculator, asked, surroundings);
  } catch (error) {
    return refused([messageOf(error)]);
  }
}

async function answer(calculator: Calculator, asked: Arguments, surroundings: Surroundings): Promise<Ran> {
  const given = readGiven(asked.json, surroundings);
  const { inputs, problems, unknown, intervals, seed, followed = {} } = readFollowing(calculator, given, follower);
  const wrong = [
    ...unknown.map(
      (name) =>
        `${name.slice(0, 80)}: is not an input of ${calculator.id}.${didYouMean(name, [...Object.keys(calculator.fields), SEED]) || ` ${calculator.id} --help lists them`}`,
    ),
    ...problems.map(
      ({ field, rule, fix }) => `${field}: ${rule}. ${fix}.${nearOption(calculator, field, given[field])}`,
    ),
  ];
  if (wrong.length > 0) return refused(wrong);
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  const ranges = { intervals, seed, followed };
  const ranged: Ranged<object> | undefined = hasRanges(ranges)
    ? { ...ranges, spread: await spreadResult(calculator, inputs, ranges, { follower, tab: {} }) }
    : undefined;
  const envelope = envelopeOf(calculator, inputs, result, surroundings.site, ranged ?? ranges);
  const verdict = checkBounds(asked.bounds, calculator, inputs, envelope);
  if (verdict.problems.length > 0) return refused(verdict.problems);
  const report = { calculator, inputs, result, site: surroundings.site, ranged, followed };
  const stdout =
    asked.format === 'markdown'
      ? toMarkdown(report)
      : asked.format === 'csv'
        ? toCsv(report)
        : JSON.stringify(asked.explain ? { ...envelope, working: workingText(report) } : envelope, null, 2);
  return {
    stdout: `${stdout}\n`,
    stderr: linesOf(verdict.missed),
    exitCode: verdict.missed.length > 0 ? 1 : 0,
  };
}

/** The choice that a misspelt one may have meant. */
function nearOption(calculator: Calculator, name: string, raw: unknown): string {
  const field = calculator.fields[name];
  return field?.kind === 'choice' && typeof raw === 'string'
    ? didYouMean(
        raw,
        Object.keys(field.options).filter((option) => option !== raw),
      )
    : '';
}
