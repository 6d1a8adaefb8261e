/** What every page of the guide must have. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calculators } from '../calculators/index.ts';
import { readAllFacts } from '../facts/read-facts.ts';
import type { Calculator } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { fromQuery } from '../kit/read/codec.ts';
import { valuesOf } from '../kit/read/fragment.ts';
import { readInputs } from '../kit/read/read.ts';
import { follower } from '../service/all.ts';
import { missedBy } from './expectations.ts';
import { glossary } from './glossary.ts';
import { answerFor, liveSource, liveText } from './live-value.ts';
import { markdownTwin } from './markdown-twin.ts';
import { usesOf } from './mdx.ts';

type Front = {
  readonly title: string;
  readonly kicker: string;
  readonly question?: string;
  readonly reviewed?: string;
  readonly sources?: readonly { readonly title: string; readonly url: string }[];
  readonly related?: readonly string[];
  readonly search?: readonly string[];
};

const folder = 'content/docs/';
const all = globSync('**/*.mdx', { cwd: folder }).map((path) => {
  const text = readFileSync(folder + path, 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { path, front: parse(front) as Front, body, prose: body.replaceAll(/^```[\s\S]*?^```/gm, '') };
});
/** Pages that answer a question; calculators, home, facts and method have tests of their own. */
const pages = all.filter(({ front }) => front.question !== undefined);
const byId = new Map<string, Calculator<Fields, object>>(calculators.map((one) => [one.id, one as never]));

/** Counter-cases of a page: the link's calculator and values, and what its result must show. */
const counterCases = (prose: string) =>
  usesOf(prose)
    .filter(({ name }) => name === 'WhenWrong')
    .map(({ given: { href = '', expects } }) => {
      const [, id = '', query = ''] = /^\/calculators\/([a-z-]+)\/#(.*)/.exec(href) ?? [];
      return { id, query, expects };
    });

/** What every live number of a page shows for the example scenario, with the words that follow it. */
const liveNumbers = (prose: string) =>
  [...prose.matchAll(/<Live\b((?:\s+\w+="[^"]*")*)\s*\/>([^<|\n]{0,20})/g)].map(([, attributes = '', after = '']) => {
    const of = /\bof="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const { calculator, path } = liveSource(of);
    const spec = byId.get(calculator);
    const query = /\bwith="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return { of, text: spec && liveText(spec, path, answerFor(spec, query, {}, follower)), after };
  });

/** The last words of a number, its unit, said again by the sentence: "5 a week" before " a week". */
const saidTwice = ({ text = '', after }: { readonly text?: string | undefined; readonly after: string }) => {
  const unit = text.replace(/^[^a-zA-Zµ%/]+/, '').trim();
  return unit.length > 1 && after.trim().startsWith(unit);
};

const count = (text: string, tag: string) => text.split(`<${tag} `).length - 1;

test('the guide is there', () => expect(pages.length).toBeGreaterThan(75));

const cases = pages.flatMap(({ prose }) => counterCases(prose));
const stated = cases.filter(({ expects }) => expects !== undefined);
test(`${stated.length} of ${cases.length} counter-cases state what their link must show`, () =>
  expect(cases.length).toBe(pages.reduce((sum, { prose }) => sum + count(prose, 'WhenWrong'), 0)));

test('no two pages answer the same question or have the same title', () => {
  for (const key of ['question', 'title'] as const) {
    const values = pages.map(({ front }) => front[key]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  }
});

test.each(all)('$path as Markdown has no tag, no expression and no import', ({ path, front, body }) => {
  const text = markdownTwin({ id: path, title: front.title, description: '', body })
    .replaceAll(/^\s*```[\s\S]*?^\s*```/gm, '')
    .replaceAll(/`[^`\n]*`|\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, '');
  expect(text.match(/(?<!\\)<\/?[A-Za-z][^>]*>?|[{}]|^import .*/gm) ?? []).toEqual([]);
});

describe.each(pages)('$path', ({ path, front, prose }) => {
  const isHub = path.endsWith('index.mdx');
  const argues =
    ['Understand', 'Placement', 'Pattern', 'Platform', 'Operate', 'Move', 'Worked decision'].includes(front.kicker) &&
    !isHub;

  test('opens with its answer', () =>
    expect(
      prose
        .replaceAll(/^import .*$/gm, '')
        .trim()
        .startsWith('<Answer>'),
    ).toBe(true));

  test.runIf(front.reviewed !== undefined)('says on which day it was read against its sources', () =>
    expect(front.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/),
  );

  test('cites at least two sources over https and leads on', () => {
    expect(front.sources?.length).toBeGreaterThanOrEqual(2);
    for (const { url } of front.sources ?? []) expect(new URL(url).protocol).toBe('https:');
    expect(front.related?.length).toBeGreaterThanOrEqual(2);
    expect(front.search?.length).toBeGreaterThanOrEqual(2);
  });

  test('imports every part that it uses', () => {
    const used = new Set([...prose.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name));
    const imported = [...prose.matchAll(/^import (?:\{ ?)?([^'}]*?) ?\}? ?from/gm)].flatMap(([, names = '']) =>
      names.split(/,\s*/),
    );
    expect([...used].filter((name) => !imported.includes(name))).toEqual([]);
  });

  test.runIf(argues)('has live numbers, a counter-case and review questions', () => {
    expect(count(prose, 'Live') + count(prose, 'Fact')).toBeGreaterThanOrEqual(2);
    expect(count(prose, 'Live')).toBeGreaterThanOrEqual(1);
    expect(prose).toContain('## When this advice is wrong');
    expect(prose).toContain('<WhenWrong ');
    expect(prose).toContain('## Review questions');
  });

  test.runIf(front.kicker === 'Placement' || front.kicker === 'Pattern')('shows its state map', () =>
    expect(prose).toMatch(/<StateMap placement="/),
  );

  test('every live number has a value for the example, and no unit twice', () => {
    const numbers = liveNumbers(prose);
    expect(numbers).toHaveLength(prose.split(/<Live\b/).length - 1);
    expect(numbers.filter(({ text }) => text === undefined).map(({ of }) => of)).toEqual([]);
    expect(numbers.filter(saidTwice)).toEqual([]);
  });

  test('links into calculators with inputs that they take', () => {
    for (const [link, id = ''] of prose.matchAll(/\/calculators\/([a-z-]+)\/#[^")\s]*/g)) {
      const calculator = byId.get(id);
      expect(calculator, id).toBeDefined();
      if (!calculator) continue;
      const { problems, unknown } = readInputs(calculator, fromQuery(valuesOf(link)).given);
      expect({ link, problems, unknown }).toEqual({ link, problems: [], unknown: [] });
    }
  });

  test('counter-case links show what the page says they show', async () => {
    for (const { id, query, expects } of counterCases(prose)) {
      const calculator = byId.get(id);
      if (!calculator || expects === undefined) continue;
      expect({ query, missed: await missedBy(calculator, query, expects) }).toEqual({ query, missed: [] });
      // What the example shows as well is no counter-case: at least one condition must tell them apart
      expect(await missedBy(calculator, '', expects), `the example shows ${expects} as well`).not.toEqual([]);
    }
  });

  test('quotes facts that there are', () => {
    const ids = new Set(
      Object.values(readAllFacts())
        .flat()
        .map(({ id }) => id),
    );
    const quoted = [...prose.matchAll(/<Fact id="([^"]*)"/g)].map(([, id = '']) => id);
    expect(quoted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('what stateful and stateless mean stands in the first lines of their page, and in the glossary', () => {
  const page = pages.find(({ path }) => path === 'understand/stateful-and-stateless.mdx');
  const [answer = ''] = /<Answer>[\s\S]*?<\/Answer>/.exec(page?.prose ?? '') ?? [];
  for (const word of ['stateful', 'stateless']) {
    expect(answer).toMatch(new RegExp(`\\*\\*${word}\\*\\* when`));
    expect(glossary.find(({ term }) => term.toLowerCase() === word)?.says).toMatch(new RegExp(`is ${word} when`));
  }
});
