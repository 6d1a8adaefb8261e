import type { Calculator } from '../kit/declare/define.ts';
import type { Fields, InputsOf } from '../kit/declare/field.ts';
import type { Spread } from '../kit/draws/draws.ts';
import { parseQuantity } from '../kit/read/parse-quantity.ts';
import type { Envelope } from '../kit/say/envelope.ts';
import { exact, rounded, share, show } from '../kit/say/format.ts';
import { type LeafValue, leavesOf } from '../kit/say/leaves.ts';
import type { Bound } from './arguments.ts';
import { didYouMean } from './nearest.ts';

/** What came of the limits: what is wrong with them, and which are missed. One line each. */
export type Verdict = { readonly problems: readonly string[]; readonly missed: readonly string[] };

/** Keys by which an item of a list may be named instead of by its index. */
const NAMES = ['id', 'name', 'metric', 'event'];

/** Every spelling of a path whose lists are addressed by index, by id or as a whole. */
function spellings(path: string, leaves: readonly LeafValue[]): string[] {
  const [list, index] = /^(.*?)\[(\d+)\]/.exec(path)?.slice(1) ?? [];
  if (list === undefined || index === undefined) return [path];
  const rest = path.slice(`${list}[${index}]`.length);
  const names = leaves.filter((leaf) => NAMES.some((name) => leaf.path === `${list}[${index}].${name}`));
  return [path, `${list}.${index}${rest}`, `${list}[]${rest}`, ...names.map(({ value }) => `${list}[${value}]${rest}`)];
}

/** Where an input is a range, a path may end in one of these. */
const RANKS = ['p5', 'p50', 'p95'] as const satisfies readonly (keyof Spread)[];
/** A limit over ranges is kept where this share of the draws keeps it. */
const SURE = 0.95;

/** A leaf, and the rank of its spread that a path named. */
type Found = LeafValue & { readonly rank: keyof Spread | undefined };

function findLeaves(path: string, leaves: readonly LeafValue[]): readonly Found[] {
  const named = (text: string, rank: keyof Spread | undefined) =>
    leaves.filter((leaf) => spellings(leaf.path, leaves).includes(text)).map((leaf) => ({ ...leaf, rank }));
  const whole = named(path, undefined);
  const rank = RANKS.find((one) => path.endsWith(`.${one}`));
  return whole.length > 0 || rank === undefined
    ? whole
    : named(path.slice(0, -rank.length - 1), rank).filter(({ value }) => typeof value === 'object' && 'p50' in value);
}

/**
 * Checks `--fail-above` and `--fail-below` against a result. A value is read in the unit of its output: `p99Milliseconds=1.5 s`. Where an input is a
 * range, 95 of 100 draws must keep a limit, unless its path names a rank: `replicas.p50`.
 */
export function checkBounds<F extends Fields, O extends object>(
  bounds: readonly Bound[],
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  envelope: Pick<Envelope, 'outputs' | 'outcome'>,
): Verdict {
  const leaves = leavesOf(calculator, inputs, envelope);
  const verdicts = bounds.map((bound) => checkBound(bound, calculator.outputs, leaves, envelope.outcome));
  return { problems: verdicts.flatMap(({ problems }) => problems), missed: verdicts.flatMap(({ missed }) => missed) };
}

/** As many figures of a value as tell it from its limit, three at least: 76.2 against 1,000, but 10.004 against 10. */
function apart(value: number, limit: number): string {
  const most = 15;
  for (let figures = 4; figures < most && rounded(value) === rounded(limit); figures += 1) {
    const shown = Number(value.toPrecision(figures));
    if (shown !== Number(limit.toPrecision(figures))) return exact(shown);
  }
  return rounded(value) === rounded(limit) ? exact(value) : rounded(value);
}

function checkBound(
  { side, path, value: text }: Bound,
  described: object,
  leaves: readonly LeafValue[],
  outcome: string,
): Verdict {
  const option = `--fail-${side} ${path}`;
  const bad = (message: string): Verdict => ({ problems: [`${option}: ${message}`], missed: [] });
  const found = findLeaves(path, leaves);
  const numbers = leaves.filter(
    ({ value }) => typeof value === 'number' || (typeof value === 'object' && 'p50' in value),
  );
  if (found.length === 0) {
    const known = [...new Set(numbers.flatMap((leaf) => spellings(leaf.path, leaves)))];
    const absent = Object.hasOwn(described, path.replace(/\[[^\]]*\]|\.\d+(?=\.|$)/g, '[]'));
    if (absent)
      return {
        problems: [],
        missed: [`${path} is absent from this result (outcome ${outcome}): no limit holds for it`],
      };
    return bad(
      `there is no such output.${
        didYouMean(path, known, 3) ||
        ` Outputs are ${numbers
          .map((leaf) => leaf.path)
          .slice(0, 12)
          .join(', ')}`
      }`,
    );
  }
  const missed: string[] = [];
  for (const leaf of found) {
    const { path: at, value, output } = leaf;
    const limit = parseQuantity(text, output.unit);
    if (typeof value === 'object' ? !('p50' in value) : typeof value !== 'number')
      return bad(`is ${JSON.stringify(value)}, not a number`);
    if (limit.kind !== 'number')
      return bad(`"${text.slice(0, 40)}" ${limit.kind === 'bad' ? limit.because : 'is not one number'}`);
    const rank = leaf.rank ?? (side === 'above' ? 'p95' : 'p5');
    const [held, name] =
      typeof value === 'object' && 'p50' in value ? [value[rank], `${at}.${rank}`] : [Number(value), at];
    const some = typeof value === 'object' && leaf.rank === undefined ? value.share : undefined;
    const over = side === 'above' ? held - limit.value : limit.value - held;
    if (over > 0)
      missed.push(
        `${name} is ${apart(held, limit.value)}, ${rounded(over)} ${side} ${exact(limit.value)}` +
          ` (${show(held, output.unit)} against ${show(limit.value, output.unit)})`,
      );
    else if (some !== undefined && some < SURE)
      missed.push(`${at} has a meaning in only ${share(some)} of the draws: no limit holds in ${share(SURE)} of them`);
  }
  return { problems: [], missed };
}
