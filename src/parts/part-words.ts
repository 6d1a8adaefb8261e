/** What each part of a page says in plain Markdown: for a reader without the page, and for language models. */
import { calculators } from '../calculators/index.ts';
import { readAllFacts } from '../facts/read.ts';
import type { Confidence } from '../facts/schema.ts';
import { linkTo } from '../kit/codec.ts';
import type { Calculator } from '../kit/define.ts';
import { defaultsOf } from '../kit/field.ts';
import { readNumbers } from '../kit/read.ts';
import { apiText } from './api-words.ts';
import { checklist } from './checklist.ts';
import { compactOf } from './compact.ts';
import { decidedText, decideText, rulesText } from './decide-words.ts';
import { shownValue } from './fact-text.ts';
import { glossary } from './glossary.ts';
import { gitHubPagesViews, hostingCosts } from './hosting-cost.ts';
import { installCommand } from './install-command.ts';
import { answerFor, liveSource, liveText, wordsForNone } from './live-value.ts';
import { describeMap } from './map-scene.ts';
import { type Property, placementOf, placements, properties } from './placements.ts';

export type Attributes = Readonly<Record<string, string>>;

const all: readonly Calculator[] = calculators as never;

const calculatorOf = (id: string): Calculator => {
  const found = all.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No calculator ${id}`);
  return found;
};

function liveOf({ of = '', with: query = '' }: Attributes): string {
  const { calculator, path } = liveSource(of);
  const spec = calculatorOf(calculator);
  const answered = answerFor(spec, query, {});
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
function compactText({ id = '', preset, asks }: Attributes): string {
  const { calculator, situation, fixed } = compactOf(calculatorOf(id), preset, asks);
  const { inputs } = readNumbers(calculator, fixed);
  const answer = calculator.answer(inputs, calculator.compute(inputs));
  return `**${calculator.question}**${situation ? ` ${situation}.` : ''} ${answer} [All inputs and the working](${linkTo(calculator, inputs, '')})`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll(/[|<]/g, '\\$&')).join(' | ')} |`)
    .join('\n');

function compareText({ property = '', placements: wanted }: Attributes): string {
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

/** What stands for each component that has no words between its tags. */
const words: Readonly<Record<string, (attributes: Attributes) => string>> = {
  Live: liveOf,
  Fact: ({ id }) => {
    const row = Object.values(readAllFacts())
      .flat()
      .find((fact) => fact.id === id);
    return row ? `${shownValue(row)} (${row.label}${doubtOf(row)})` : '';
  },
  StateMap: ({ placement = '' }) => `*State map.* ${describeMap(placementOf(placement))}`,
  Compare: compareText,
  Decide: decideText,
  Decided: ({ service = '' }) => decidedText(service),
  RuleBook: rulesText,
  Formula: ({ tex = '', says = '', source }) => `$$${tex}$$\n\n${says}${source ? ` (${source})` : ''}`,
  Ask: ({ href = '', question = '' }) => `[${question}](${href})`,
  Calculator: compactText,
  // What the island says stands in the words of its calculator
  Island: () => '',
  Working: ({ of = '' }) => calculatorText(of),
  ApiIndex: apiText,
  InstallCommand: () => `\`\`\`sh\n${installCommand()}\n\`\`\``,
  Facts: ({ file = '' }) => table(['Fact', 'Value', 'Source', 'Known'], factRows(file)),
  FactsTable: ({ file = '' }) => table(['Fact', 'Value', 'Source', 'Known'], factRows(file)),
  HostingCost: () =>
    `${table(hostingCosts[0] ?? [], hostingCosts.slice(1))}\n\nGitHub Pages allows ${gitHubPagesViews}.`,
  Glossary: () => glossary.map(({ term, says }) => `- **${term}**: ${says}`).join('\n'),
  Checklist: () =>
    checklist
      .map(
        ({ title, items }) =>
          `### ${title}\n\n${items.map(({ question, evidence }) => `- [ ] ${question} ${evidence}`).join('\n')}`,
      )
      .join('\n\n'),
};

/** Components that only a screen has: they leave nothing behind. */
const silent = new Set(['AllSources', 'FactsFilter', 'Comparison', 'MeasuredStores', 'Working']);

/**
 * The Markdown of a component without words between its tags. Throws for one that it does not know, so that no page loses words silently.
 *
 * @example wordsOf('Live', { of: 'replicas.replicas' }) // '9'
 */
export function wordsOf(name: string, attributes: Attributes): string {
  const say = words[name];
  if (say) return say(attributes);
  if (silent.has(name)) return '';
  throw new Error(`<${name} /> has no words for Markdown`);
}
