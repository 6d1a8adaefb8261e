import { usd } from '../../../kit/say/format.ts';
import { spreadText } from '../../../kit/say/spread-words.ts';
import { rowValues } from '../../tell/cells.ts';
import { type RowId, rowText } from '../../tell/rows.ts';
import { inSentence, keptWords, listed } from '../../tell/words.ts';
import type { Option } from '../choose.ts';
import type { Recommendation } from '../recommend.ts';
import { type ItemRanges, type OptionRanges, SELDOM } from './ranges.ts';

/** Halves go to the even neighbour, so that 87.5 and 12.5 stay a hundred together. */
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0, roundingMode: 'halfEven' });

/** A share of the draws: "62%"; what is nearly nothing or nearly all is not rounded to it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return share < 1 && share > 0.99 ? 'over 99%' : `${whole.format(share * 100)}%`;
}

/** How far the ranges leave the answer open, in sentences. */
export function rangeWords(ranges: ItemRanges): readonly string[] {
  const { draws, unansweredShare, undecided, overlapping, decisive } = ranges;
  const shares = ranges.options
    .filter(({ winShare }) => winShare >= SELDOM)
    .sort((a, b) => b.winShare - a.winShare)
    .map(({ id, winShare }) => `${percent(winShare)} to ${inSentence(id)}`);
  const nowhere = unansweredShare >= SELDOM ? [`${percent(unansweredShare)} nowhere, since no placement is left`] : [];
  const all = `of ${draws} draws from your ranges, ${listed([...shares, ...nowhere])}`;
  if (shares.length === 0) return [`In none of ${draws} draws from your ranges is a placement left.`];
  if (undecided)
    return [
      `Undecided: ${all}.`,
      ...(decisive ? [`Narrow “${decisive.label}” first: it tells most about which.`] : []),
    ];
  return [
    shares.length === 1 && nowhere.length === 0
      ? `All ${draws} draws from your ranges come to it.`
      : `Decided: ${all}.`,
    ...(overlapping.length > 0
      ? [
          `Its cost overlaps with that of ${listed(overlapping.map(inSentence))}, but both move with the same inputs, so the order stays.`,
        ]
      : []),
  ];
}

/** The answer at the medians in a sentence, with its cost over the draws and whether it is open; absent where there is none. */
export function rangedAnswer(
  { item, rates, best }: Recommendation,
  { options, undecided }: ItemRanges,
): string | undefined {
  const chosen = options.find(({ id }) => id === best?.id);
  if (!chosen) return undefined;
  const cost = `**${spreadText(chosen.totalUsdPerMonth, usd)}** a month in all by ${rates}`;
  return `${keptWords(item.name, chosen.id)}: ${cost}${undecided ? ', **undecided** over your ranges' : ''}.`;
}

/** One line with everything that an option costs, over its ranges where it has any. */
export function costLine({ costs, totalUsdPerMonth }: Option, ranges?: OptionRanges): string {
  const values = rowValues(costs);
  const row = (id: RowId) => (ranges ? spreadText(ranges.rows[id], rowText[id]) : rowText[id](values[id]));
  const components = ranges?.components ?? costs.components;
  return `${ranges ? spreadText(ranges.totalUsdPerMonth, usd) : usd(totalUsdPerMonth)} a month in all: ${[
    `${row('money')} of it paid in money`,
    `${row('requestBytes')} a request`,
    `${row('addedP99')} added at p99`,
    `${row('replicas')} replicas`,
    ...(costs.memoryNeededBytes > 0 ? [`${row('inStore')} of memory in the store`] : []),
    ...(costs.losses.sessionsPerCrash > 0 ? [`${row('crash')} sessions lost in a crash`] : []),
    `${row('sessionsLost')} sessions and ${row('writesLost')} writes lost a year`,
    costs.exposureSeconds === 0 && !ranges ? 'no exposure' : `${row('exposure')} exposure`,
    components.length > 0 ? `to operate: ${listed(components)}` : 'nothing more to operate',
  ].join('; ')}`;
}
