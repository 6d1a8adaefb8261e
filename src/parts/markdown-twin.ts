/** A page as plain Markdown: what its components show by default, in words. */
import { calculators } from '../calculators/index.ts';
import { readAllFacts } from '../facts/read.ts';
import type { Calculator } from '../kit/define.ts';
import { defaultsOf, type Fields } from '../kit/field.ts';
import { checklist } from './checklist.ts';
import { shownValue } from './fact-text.ts';
import { glossary } from './glossary.ts';
import { gitHubPagesViews, hostingCosts } from './hosting-cost.ts';
import { answerFor, liveSource, liveText, NO_VALUE } from './live-value.ts';
import { describeMap } from './map-scene.ts';
import { type Property, placementOf, placements, properties } from './placements.ts';

export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly sources?: readonly { readonly title: string; readonly url: string }[] | undefined;
};

type Attributes = Readonly<Record<string, string>>;

const calculatorOf = (id: string): Calculator<Fields, object> => {
  const found = calculators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No calculator ${id}`);
  return found as never;
};

function liveOf({ of = '', with: query = '' }: Attributes): string {
  const { calculator, path } = liveSource(of);
  const spec = calculatorOf(calculator);
  return liveText(spec, path, answerFor(spec, query, {})) ?? NO_VALUE;
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

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
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

/** What stands for each component that has no words between its tags. */
const single: Readonly<Record<string, (attributes: Attributes) => string>> = {
  Live: liveOf,
  Fact: ({ id }) => {
    const row = Object.values(readAllFacts())
      .flat()
      .find((fact) => fact.id === id);
    return row ? `${shownValue(row)} (${row.label})` : '';
  },
  StateMap: ({ placement = '' }) => `*State map.* ${describeMap(placementOf(placement))}`,
  Compare: compareText,
  Formula: ({ tex = '', says = '' }) => `$$${tex}$$\n\n${says}`,
  Ask: ({ href = '', question = '' }) => `[${question}](${href})`,
  Calculator: ({ id = '' }) => calculatorText(id),
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
const silent = new Set(['AllSources', 'FactsFilter', 'Home', 'MeasuredStores', 'Working']);

function attributesOf(text: string): Attributes {
  const found = text.matchAll(/(\w+)=(?:"([^"]*)"|\{String\.raw`([^`]*)`\}|\{([^}]*)\})/g);
  return Object.fromEntries([...found].map(([, name = '', quoted, raw, code]) => [name, quoted ?? raw ?? code ?? '']));
}

/**
 * The Markdown of a page: front matter becomes a title and a summary, components become what they say by default.
 * Throws for a component that it does not know, so that no page loses words silently.
 */
export function markdownTwin({ title, description, body, sources }: Page): string {
  const parts = body.split(/(```[\s\S]*?```)/);
  const plain = parts.map((part, index) => (index % 2 === 1 ? part : withoutComponents(part))).join('');
  const cited = (sources ?? []).map((source, index) => `${index + 1}. [${source.title}](${source.url})`);
  return [`# ${title}`, `> ${description}`, plain.trim(), ...(cited.length > 0 ? ['## Sources', cited.join('\n')] : [])]
    .join('\n\n')
    .concat('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** Markdown whose links to pages of the site are whole addresses, so that it can be read elsewhere; code stays as it is. */
export const withAddresses = (markdown: string, root: string): string =>
  markdown
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\]\(\/(?!\/)/g, `](${root}`)))
    .join('');

function withoutComponents(text: string): string {
  return text
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(
      /<([A-Z]\w*)((?:\s+[\w:]+=(?:"[^"]*"|\{[^}]*`[^`]*`\}|\{[^}]*\}))*)\s*\/>/g,
      (_, name: string, attributes: string) => {
        const say = single[name];
        if (say) return say(attributesOf(attributes));
        if (silent.has(name)) return '';
        throw new Error(`<${name} /> has no words for Markdown`);
      },
    )
    .replaceAll(/<WhenWrong\s+([^>]*)>([\s\S]*?)<\/WhenWrong>/g, (_, attributes: string, inside: string) => {
      const { href = '', link = '' } = attributesOf(attributes);
      return `${inside.trim()} [${link}](${href})`;
    })
    .replaceAll(/<\/?(Answer|Example|ReviewQuestions)\b[^>]*>/g, '');
}
