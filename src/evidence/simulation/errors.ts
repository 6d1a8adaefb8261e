/** What the formulas err by over the grid: a region for each kind of service, its worst error on each side. */
import type { QueueError, QueueErrors } from '../../calculators/replicas/answer/queue-errors.ts';
import { coresKey, queueRegionOf } from '../../calculators/replicas/answer/queue-errors.ts';
import { responseQuantile } from '../../models/queueing/response/response-model.ts';
import { tierModel } from '../../models/queueing/response/tier-model.ts';
import { learn } from '../../models/queueing/station/later-code.ts';
import { whole } from '../../models/queueing/station/whole.ts';
import { grid, type Point, tierAt } from './points.ts';
import type { Row } from './simulation.ts';

learn(whole);

/** A page carries no more of them. */
const MOST_REGIONS = 40;
/** Replicas are this busy at most, or busier. */
const BUSY = 0.7;

type Erring = { readonly point: Point; readonly error: number };

/**
 * The formula's p99 over the simulated one, less 1, at each point of the grid.
 *
 * @param rows in the order of the grid
 */
export const errorsOf = (rows: readonly Row[]): readonly Erring[] =>
  rows.map(({ p99: [simulated] }, index) => {
    const point = grid[index]!;
    const model = tierModel(tierAt(point), 'free', point.replicas);
    if (!model) throw new RangeError('a point of the grid is overloaded');
    return { point, error: responseQuantile(model, 0.99) / simulated - 1 };
  });

/** Whole percent that hold every error. */
function worstOf(points: readonly Erring[], upTo: number): QueueError {
  const errors = points.map(({ error }) => error * 100);
  return [upTo, Math.floor(Math.min(0, ...errors)), Math.ceil(Math.max(0, ...errors))];
}

const width = ([, low = 0, high = 0]: QueueError) => high - low;

/** Where a region errs much more when busy, it is two. */
function split(points: readonly Erring[]) {
  const whole = [worstOf(points, 1)];
  const calm = points.filter(({ point }) => point.use <= BUSY);
  const parts = [worstOf(calm, BUSY), ...whole];
  return { region: queueRegionOf(tierAt(points[0]!.point)), whole, parts, gain: width(whole[0]!) - width(parts[0]!) };
}

/**
 * The table that pages carry, from what was simulated.
 *
 * @example queueErrors(evidence.grid).own?.random?.exponential // [[1, -1, 9]]
 */
export function queueErrors(rows: readonly Row[]): QueueErrors {
  const kinds = new Map<string, Erring[]>();
  for (const one of errorsOf(rows)) {
    const kind = JSON.stringify(queueRegionOf(tierAt(one.point)));
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const halves = [...kinds.values()].map(split);
  const worthy = new Set([...halves].sort((a, b) => b.gain - a.gain).slice(0, MOST_REGIONS - halves.length));
  let table: QueueErrors = {};
  for (const half of halves) {
    const { region } = half;
    const cores = coresKey(region);
    const balancings = table[cores] ?? {};
    const variations = {
      ...balancings[region.balancing],
      [region.variation]: worthy.has(half) ? half.parts : half.whole,
    };
    table = { ...table, [cores]: { ...balancings, [region.balancing]: variations } };
  }
  return table;
}
