/** How a decision is confirmed: checks that somebody can run, each with the number to expect. */
import { bytes, milliseconds, rounded, show } from '../../../kit/say/format.ts';
import { spreadText } from '../../../kit/say/spread-words.ts';
import { traitsOf } from '../../judge/catalogue.ts';
import type { ItemRanges } from '../../judge/ranges/ranges.ts';
import type { Recommendation } from '../../judge/recommend.ts';

/** Half as much again as the model says, and at least a millisecond more: what a measurement may show before it contradicts. */
const tolerated = (value: number): number => Math.max(value * 1.5, value + 1);

/** Measurable checks for the placement of an item. */
export function checksOf({ best, item }: Recommendation, ranges?: ItemRanges): readonly string[] {
  if (!best) return [];
  const { costs, id } = best;
  const { way, routing } = traitsOf(id);
  const checks: string[] = [];
  if (way === 'nothing') return ['Search the code and the stores for a place that keeps it: there is none.'];
  if (costs.addedP99Milliseconds > 0) {
    const expected = ranges?.options.find((option) => option.id === id)?.rows.addedP99;
    const most = milliseconds(Number(tolerated(expected?.p95 ?? costs.addedP99Milliseconds).toPrecision(2)));
    checks.push(
      `At the peak, reaching it adds less than ${most} at p99 (expected ${expected ? spreadText(expected, milliseconds) : milliseconds(costs.addedP99Milliseconds)}).`,
    );
  }
  if (way === 'carried')
    checks.push(
      `The value on the wire is at most ${bytes(costs.asked.payload.carriedBytes)} for the largest real item, and passes every hop.`,
    );
  if (item.revokeSeconds !== undefined)
    checks.push(
      `Revoke one and use it again: it is refused after at most ${show(item.revokeSeconds, 'seconds')} (expected ${costs.exposureSeconds === 0 ? 'at once' : show(costs.exposureSeconds, 'seconds')}).`,
    );
  checks.push(
    costs.losses.sessionsPerCrash > 0
      ? `Kill one replica at the peak: about ${rounded(costs.losses.sessionsPerCrash)} sessions begin again, and no more.`
      : `Kill one replica at the peak: no session begins again${routing === 'key' ? ', and its keys have a new owner that replays nothing twice' : ''}.`,
  );
  if (item.loss === 'money')
    checks.push('Send the same write twice, and once with its reply cut off: it happens once.');
  if (way === 'cache' || way === 'database')
    checks.push(
      'Fail the store over on purpose: what was acknowledged is there, and the time is within the objective.',
    );
  return checks;
}
