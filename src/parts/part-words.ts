/** What each part of a page says in plain Markdown: for a reader without the page, and for language models. */
import { calculators } from '../calculators/index.ts';
import { readAllFacts } from '../facts/read-facts.ts';
import type { Confidence } from '../facts/schema.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { linkTo } from '../kit/read/codec.ts';
import { NO_RANGES, readFollowing } from '../kit/read/ranges.ts';
import { follower } from '../service/all.ts';
import { apiText } from './api-words.ts';
import { changedDefaults } from './changed-defaults.ts';
import { checklist } from './checklist.ts';
import { compactOf } from './compact.ts';
import { decidedText, decideText, rulesText } from './decide-words.ts';
import { diagnoseText } from './diagnose-words.ts';
import { factOf } from './fact-address.ts';
import { isAdjustable, shownValue, whatIsHeld } from './fact-text.ts';
import { followsHead, followsRows } from './follows/words.ts';
import { givenText } from './given.ts';
import { glossary } from './glossary.ts';
import { gitHubPagesViews, hostingCosts } from './hosting-cost.ts';
import { installCommand } from './install-command.ts';
import { hopWords, type LimitsGroup, limitsGroups } from './limits-rows.ts';
import { answerFor, liveSource, liveText, wordsForNone } from './live-value.ts';
import { describeMap } from './map-scene.ts';
import { around, type Part, type PartGiven, part, telling } from './part.ts';
import { type Property, placementOf, placements, properties } from './placements.ts';

const all: readonly Calculator[] = calculators as never;

const calculatorOf = (id: string): Calculator => {
  const found = all.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No calculator ${id}`);
  return found;
};

function liveOf({ of, with: query = '' }: PartGiven<'of', 'with'>): string {
  const { calculator, path } = liveSource(of);
  const spec = calculatorOf(calculator);
  const answered = answerFor(spec, query, {}, follower);
  return liveText(spec, path, answered) ?? `(${wordsForNone(spec, path, answered)})`;
}

/** A calculator in words: its question, its formulas and what it answers by default. */
function calculatorText(id: string): string {
  const spec = calculatorOf(id);
  const inputs = defaultsOf(spec.fields);
  const formulas = spec.working.map(({ title, formula }) => `- ${title}: $${formula}$`);
  return [
    `**${spec.question}**`,
    spec.answer(inputs, spec.compute(inputs)),
    ...(formulas.length > 0 ? [formulas.join('\n')] : []),
  ].join('\n\n');
}

/** A compact calculator in words: its question, its situation and what it answers there, and the way to all of it. */
function compactText({ id, preset, asks }: PartGiven<'id', 'preset' | 'asks'>): string {
  const { calculator, situation, fixed } = compactOf(calculatorOf(id), preset, asks);
  const { inputs, followed = {} } = readFollowing(calculator, fixed, follower);
  const answer = calculator.answer(inputs, calculator.compute(inputs));
  return `**${calculator.question}**${situation ? ` ${situation}.` : ''} ${answer} [All inputs and the working](${linkTo(calculator, inputs, '', { ...NO_RANGES, followed })})`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll(/[|<]/g, '\\$&')).join(' | ')} |`)
    .join('\n');

function compareText({ property, placements: wanted }: PartGiven<'property', 'placements'>): string {
  const named = property as Property;
  const ids = wanted?.match(/[a-z-]+/g);
  return table(
    ['Placement', properties[named]],
    placements.filter(({ id }) => ids?.includes(id) ?? true).map(({ title, compare }) => [title, compare[named]]),
  );
}

const factRows = (file: string) =>
  Object.entries(readAllFacts())
    .filter(([name]) => name === file)
    .flatMap(([, rows]) => rows)
    .map((row) => [row.label, shownValue(row), row.source.title, row.confidence]);

/** What a sentence must not leave out about a fact that nobody here has checked. */
const doubtOf = ({ confidence }: { readonly confidence: Confidence }) =>
  confidence === 'secondary' || confidence === 'remembered' ? `, ${confidence}` : '';

/** A hop with its limits: its name, what it is and what it shares, and its own rows, if it has any. */
function limitsText(group: LimitsGroup): string {
  const rows = group.own.map((row) => [
    row.label,
    whatIsHeld(row),
    shownValue(row),
    [row.refusal, ...(row.says ?? []).map((text) => `\`${text}\``)].join('; '),
    isAdjustable(row) ? `\`${row.lift}\`` : row.lift,
    row.confidence,
  ]);
  const title = `### ${group.hop.label}\n\n${hopWords(group)}.`;
  return rows.length > 0
    ? `${title}\n\n${table(['Limit', 'What is held', 'Accepted', 'Beyond it', 'Raised by', 'Known'], rows)}`
    : title;
}

const nothing = () => '';
const inside = (_: object, words: string) => words;

const facts = ({ file }: PartGiven<'file'>) => table(['Fact', 'Value', 'Source', 'Known'], factRows(file));

/** Every component that a page may have, what it takes, and what stands for it. */
export const parts: Readonly<Record<string, Part>> = {
  Live: telling(['of'], ['with'], liveOf),
  Fact: telling(['id'], [], ({ id }) => {
    const row = factOf(id)?.row;
    if (!row) throw new Error(`no facts row has the id ${id}`);
    return `${shownValue(row)} (${row.label}${doubtOf(row)})`;
  }),
  Given: telling(['service', 'of'], ['item'], givenText),
  StateMap: part(['placement'], [], ({ placement }) => `*State map.* ${describeMap(placementOf(placement))}`),
  FollowsMap: part([], [], () => table(followsHead, followsRows)),
  Compare: part(['property'], ['placements'], compareText),
  Decide: telling([], [], decideText),
  Decided: telling(['service'], [], ({ service }) => decidedText(service)),
  Diagnose: telling([], [], diagnoseText),
  RuleBook: telling([], [], rulesText),
  Formula: part(
    ['tex', 'says'],
    ['source'],
    ({ tex, says, source }) => `$$${tex}$$\n\n${says}${source ? ` (${source})` : ''}`,
  ),
  Ask: part(['href', 'question'], [], ({ href, question }) => `[${question}](${href})`),
  Calculator: telling(['id', 'compact'], ['preset', 'asks'], compactText),
  // What the island says stands in the words of its calculator
  Island: part(['base'], ['client:load'], nothing),
  Working: telling(['of'], [], ({ of }) => calculatorText(of)),
  ApiIndex: part([], [], apiText),
  InstallCommand: part([], [], () => `\`\`\`sh\n${installCommand()}\n\`\`\``),
  Facts: telling(['file'], [], facts),
  FactsTable: telling(['file', 'name'], [], facts),
  ChangedDefaults: telling(['edition'], [], ({ edition }) =>
    table(
      ['Default', 'Was', 'Is', 'Why'],
      changedDefaults(edition).map(({ calculator, label, was, now, because }) => [
        `${calculator}: ${label}`,
        was,
        now,
        because,
      ]),
    ),
  ),
  LimitsTable: telling([], [], () => limitsGroups().map(limitsText).join('\n\n')),
  HostingCost: telling(
    [],
    [],
    () => `${table(hostingCosts[0] ?? [], hostingCosts.slice(1))}\n\nGitHub Pages allows ${gitHubPagesViews}.`,
  ),
  Glossary: part([], [], () => glossary.map(({ term, says }) => `- **${term}**: ${says}`).join('\n')),
  Checklist: part([], [], () =>
    checklist
      .map(
        ({ title, items }) =>
          `### ${title}\n\n${items.map(({ question, evidence }) => `- [ ] ${question} ${evidence}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  Answer: around([], [], inside),
  Example: around([], ['of'], inside),
  ReviewQuestions: around([], [], inside),
  WhenWrong: around(['href', 'link'], ['expects'], ({ href, link }, words) => `${words} [${link}](${href})`),
  // Only a screen has these
  AllSources: part([], [], nothing),
  FactsFilter: part([], ['rows', 'example', 'byWay', 'moved'], nothing),
  Comparison: part([], [], nothing),
  MeasuredDeploys: part([], [], nothing),
  MeasuredStores: part([], [], nothing),
  // The front door's own markup: paragraphs, and cards of a link with a line about it
  a: around(['href'], [], ({ href }, words) => `[${words}](${href})`),
  p: around([], ['class'], inside),
  ul: around([], ['class'], (_, words) => words.replaceAll(/\n\s+/g, '\n')),
  li: around([], [], (_, words) => `- ${words.replaceAll(/\n\s*/g, ': ')}`),
};
