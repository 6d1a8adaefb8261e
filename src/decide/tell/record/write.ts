/** The decision record: Markdown in the form of MADR 4.0.0 that holds its own inventory, so that it can be opened again. */
import { EDITION } from '../../../kit/declare/edition.ts';
import type { Intervals } from '../../../kit/declare/interval.ts';
import type { Given } from '../../../kit/read/read.ts';
import { rounded, show, usd } from '../../../kit/say/format.ts';
import { spreadText } from '../../../kit/say/spread-words.ts';
import { isStartItem, restingDefaults } from '../../ask/inventory.ts';
import { traitsOf } from '../../judge/catalogue.ts';
import { type Decided, ENGINE_VERSION } from '../../judge/decide.ts';
import { type Driver, driversOf, workloadDrivers } from '../../judge/drivers.ts';
import type { Flip } from '../../judge/flips.ts';
import { DRAWS } from '../../judge/ranges/drawn.ts';
import { type ItemRanges, outcomeWith } from '../../judge/ranges/ranges.ts';
import { costLine, rangeWords } from '../../judge/ranges/words.ts';
import type { Recommendation } from '../../judge/recommend.ts';
import {
  exclusionLine,
  flipLine,
  flipResolution,
  inSentence,
  listed,
  placed,
  routingWords,
  titleOf,
  verdictOf,
  whyBest,
} from '../words.ts';
import { checksOf } from './checks.ts';
import { bullets, plain, section, stack } from './markdown.ts';

export type RecordForm = 'full' | 'minimal';
export type RecordOptions = {
  readonly form: RecordForm;
  /** ISO date on which it was written. */
  readonly date: string;
  /** Address that opens the inventory again. */
  readonly link: string;
  /** Address that pages of this site start with. */
  readonly site: string;
};

const sixDigits = (value: number): number => Number(value.toPrecision(6));

/** What a record holds of itself: read by `readRecord`, described by the schema that it names. */
export function recordData({ inventory, recommendations, ranges }: Decided, site: string) {
  return {
    $schema: `${site}schemas/v1/record.json`,
    service: inventory.service,
    edition: EDITION,
    engine: ENGINE_VERSION,
    workload: inventory.workload,
    items: inventory.items,
    ...(inventory.seed !== undefined && { seed: inventory.seed }),
    defaults: restingDefaults(inventory),
    decided: recommendations.map((made, index) => {
      const { item, best } = made;
      const chosen = best && ranges[index]?.options.find(({ id }) => id === best.id);
      return {
        item: item.name,
        outcome: outcomeWith(made, ranges[index]),
        ...(best && { placement: best.id, usdPerMonth: sixDigits(best.totalUsdPerMonth) }),
        ...(chosen && {
          winShare: chosen.winShare,
          usdPerMonthRange: {
            p5: sixDigits(chosen.totalUsdPerMonth.p5),
            p50: sixDigits(chosen.totalUsdPerMonth.p50),
            p95: sixDigits(chosen.totalUsdPerMonth.p95),
          },
        }),
      };
    }),
  };
}

/** Reasons that a record gives for an excluded option; the page shows all of them. */
const MOST_REASONS = 2;

type ItemPart = {
  readonly made: Recommendation;
  readonly flips: readonly Flip[];
  readonly ranges: ItemRanges | undefined;
  readonly given: Given;
  readonly intervals: Intervals;
};

/** "In the context of …": the decision in one sentence. */
function yStatement(service: string, workload: Given, { made, given }: ItemPart): string {
  const { item, best, choice } = made;
  const name = plain(item.name);
  if (!best) return `In the context of ${plain(service)}, facing ${name}, we could not decide: ${verdictOf(made)}`;
  const others = choice.options.slice(1, 3).map(({ id }) => inSentence(id));
  const accepting =
    best.costs.components.length > 0
      ? `to operate ${listed(best.costs.components)}`
      : `${usd(best.costs.usdPerMonth)} a month`;
  return `In the context of ${plain(service)}, facing ${name} whose loss ${lossWords[item.loss]}, ${isExample(workload, given) ? 'the example values, which nobody has checked yet, come to' : 'we decided for'} **${placed(made)}**${others.length > 0 ? ` and against ${listed(others)}` : ''}, to reach it through ${routingWords[traitsOf(best.id).routing]} at the least cost in all, accepting ${accepting}.`;
}
/** Nobody gave a number yet: what follows from examples alone is no decision. */
const isExample = (workload: Given, { name, ...given }: Given): boolean =>
  Object.keys(workload).length === 0 && (Object.keys(given).length === 0 || isStartItem({ name, ...given }));
const lossWords = {
  nothing: 'costs nothing',
  annoys: 'annoys its user',
  work: 'loses work',
  money: 'loses money',
} as const;

const valueLine = ({ label, value, example }: Driver): string =>
  `${label}: ${plain(value)}${example ? ' (example)' : ''}`;

function drivers({ made, given, intervals }: ItemPart): string {
  return bullets(driversOf(made.item, given, intervals).map(valueLine));
}

function options({ made }: ItemPart, site: string): string {
  const { choice } = made;
  return bullets([
    ...choice.options.map(({ id }) => titleOf(id)),
    ...choice.excluded.map((one) => {
      const reasons = one.by.slice(0, MOST_REASONS).map(({ reason, page }) => `[${reason}](${site}${page.slice(1)})`);
      const more = one.by.length - reasons.length;
      const also = more > 0 ? ` And ${more} more ${more === 1 ? 'rule' : 'rules'}.` : '';
      return `${titleOf(one.id)}, excluded: ${one.unserved ? exclusionLine(one) : reasons.join(' ')}${also}`;
    }),
  ]);
}

function outcome({ made, ranges }: ItemPart): string {
  const { best } = made;
  const spread = ranges ? rangeWords(ranges) : [];
  if (!best) return `Chosen option: none. ${[verdictOf(made), ...spread].join(' ')}`;
  const { routing } = traitsOf(best.id);
  return `Chosen option: "${titleOf(best.id)}"${made.variants.length > 0 ? ` (${made.variants.map(({ words }) => words).join(', ')})` : ''}, because ${lowerFirst([verdictOf(made), ...whyBest(made), ...spread].filter((text) => text !== '').join(' '))}

Routing: ${routingWords[routing]}. Carrier: ${made.carrier}.`;
}
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

function consequences({ made, ranges }: ItemPart): readonly string[] {
  const { best } = made;
  if (!best) return [];
  const { costs } = best;
  const { holder } = traitsOf(best.id);
  const { sessions, writes } = costs.losses.perYear;
  const chosen = ranges?.options.find(({ id }) => id === best.id);
  return [
    holder === 'replica'
      ? `Bad, because a replica holds ${plain(made.item.name)}: keep it behind an interface, apart from what is stateless.`
      : `Good, because replicas stay interchangeable for ${plain(made.item.name)}.`,
    sessions + writes > 0
      ? `Bad, because events take about ${rounded(sessions)} sessions and ${rounded(writes)} writes a year.`
      : 'Good, because no event in the model takes what was acknowledged.',
    ...(costs.exposureSeconds > 0
      ? [
          `Bad, because a copy is used for up to ${show(costs.exposureSeconds, 'seconds')} after it was changed or revoked.`,
        ]
      : []),
    ...costs.components.map((component) => `Bad, because somebody operates ${component}.`),
    `Neutral, because it costs ${chosen ? spreadText(chosen.rows.money, usd) : usd(costs.usdPerMonth)} a month in bytes, stores and replicas.`,
  ];
}

/** Each option with what it costs. */
function prosAndCons({ made, ranges }: ItemPart, level: number): string {
  const [best] = made.choice.options;
  return stack(
    made.choice.options.map((option) =>
      section(
        level,
        titleOf(option.id),
        bullets([
          `${option === best ? 'Good' : 'Neutral'}, because it costs ${costLine(
            option,
            ranges?.options.find(({ id }) => id === option.id),
          )}.`,
          ...(option.onFront ? [] : ['Bad, because another option is at least as good in everything.']),
        ]),
      ),
    ),
  );
}

const revisit = ({ flips }: ItemPart): string =>
  bullets(
    flips.length > 0
      ? flips.slice(0, 6).map((flip) => plain(flipLine(flip)))
      : ['No change of one input alone flips it.'],
  );

/** What intervals mean, where there are any. */
const drawnWords = ({ ranges, resolved }: Decided): string =>
  ranges.some((one) => one !== undefined)
    ? ` “a to b” is a 90% interval; it was drawn from ${DRAWS} times with seed ${resolved.seed}. Single numbers are at the medians.`
    : '';

/** One body for one item; a heading of its own for each of several. */
const each = (parts: readonly ItemPart[], level: number, body: (part: ItemPart, level: number) => string): string =>
  parts.length === 1 && parts[0]
    ? body(parts[0], level)
    : stack(parts.map((part) => section(level, plain(part.made.item.name), body(part, level + 1))));

/** JSON inside a fence: a backtick in a reader's text must not end it. */
const fenced = (value: unknown): string =>
  `\`\`\`json\n${JSON.stringify(value, null, 2).replaceAll('`', '\\u0060')}\n\`\`\`\n`;

/**
 * The record of all items of a service. `readRecord` restores the inventory from it without loss.
 *
 * @example recordOf(decided, { form: 'minimal', date: '2026-11-26', link, site }).startsWith('---\nstatus: proposed') // true
 */
export function recordOf(decided: Decided, { form, date, link, site }: RecordOptions): string {
  const { inventory, resolved, recommendations, flips, ranges } = decided;
  const parts: readonly ItemPart[] = recommendations.map((made, index) => ({
    made,
    flips: flips[index] ?? [],
    ranges: ranges[index],
    given: inventory.items[index] ?? {},
    intervals: resolved.intervals.items[index] ?? {},
  }));
  const full = form === 'full';
  const confirmations = parts.flatMap(({ made, ranges: drawn }) =>
    checksOf(made, drawn).map((check) => (parts.length > 1 ? `${plain(made.item.name)}: ${check}` : check)),
  );
  const workload = workloadDrivers(resolved.workload, inventory.workload, resolved.intervals.workload).map(valueLine);
  const sources = [
    ...new Map(
      parts
        .flatMap(({ made }) => made.choice.excluded.flatMap(({ by }) => by))
        .map(({ source }) => [source.url, source]),
    ).values(),
  ];
  return stack([
    `---\nstatus: proposed\ndate: ${date}\n${full ? 'decision-makers: []\nconsulted: []\ninformed: []\n' : ''}---\n`,
    `# Where ${plain(inventory.service)} keeps ${parts.length === 1 && parts[0] ? plain(parts[0].made.item.name) : 'its state'}\n`,
    section(
      2,
      'Context and Problem Statement',
      parts.map((part) => yStatement(inventory.service, inventory.workload, part)).join('\n\n'),
    ),
    full
      ? section(
          2,
          'Decision Drivers',
          stack([each(parts, 3, drivers), section(3, 'Workload and exchange rates', bullets(workload))]),
        )
      : '',
    section(
      2,
      'Considered Options',
      each(parts, 3, (part) => options(part, site)),
    ),
    section(2, 'Decision Outcome', each(parts, 3, outcome)),
    section(3, 'Consequences', bullets(parts.flatMap(consequences))),
    full ? section(3, 'Confirmation', bullets(confirmations)) : '',
    full ? section(2, 'Pros and Cons of the Options', each(parts, 3, prosAndCons)) : '',
    section(
      2,
      'More Information',
      stack([
        `Values marked (example) are defaults that nobody has checked. Edition ${EDITION}, engine version ${ENGINE_VERSION}.${drawnWords(decided)}\n`,
        section(3, 'Revisit when', `${each(parts, 4, revisit)}\n\n${flipResolution}`),
        full
          ? section(3, 'Sources of the rules', bullets(sources.map(({ title, url }) => `[${plain(title)}](${url})`)))
          : '',
        section(
          3,
          'Inventory',
          `[Open this decision again](${link}), or drop this file there. It reads the block below.\n\n${fenced(recordData(decided, site))}`,
        ),
      ]),
    ),
  ]);
}
