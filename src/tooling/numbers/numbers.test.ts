/** Every number with a unit in what people read says where it is from: in built pages, in their twins, and in records. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInventory } from '../../decide/ask/inventory.ts';
import { services } from '../../decide/ask/services.ts';
import { decideQuickly } from '../../decide/judge/decide.ts';
import type { Flip } from '../../decide/judge/flips.ts';
import { recordOf } from '../../decide/tell/record/write.ts';
import { markdownTwin } from '../../parts/markdown-twin.ts';
import { filesBelow } from '../files.ts';
import { dist } from '../serve.ts';
import { accepted } from './accepted.ts';
import { withFormattedMasked } from './formatted.fixture.ts';
import { strayInMarkdown } from './markdown.ts';
import { numbersIn, type Stray, TOLD } from './numbers.ts';
import { strayInPage } from './page.ts';

/** Frames of calculators, the list of schemas, and all pages once more on one. */
const apart = /^(embed\/v1|schemas|print)\//;
const pages = filesBelow('', dist).filter((path) => /(^|\/)index\.html$/.test(path) && !apart.test(path));
const idOf = (path: string): string => path.replace(/\/?index\.html$/, '');

const isAccepted = (where: string, { text }: Stray): boolean =>
  accepted.some((one) => one.where === where && one.text === text);
const left = (where: string, strays: readonly Stray[]): readonly string[] =>
  strays.filter((stray) => !isAccepted(where, stray)).map(({ text, around }) => `${where}: ${text} in “${around}”`);

const twinOf = (path: string): string => {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join('content/docs', path), 'utf8')) ?? [];
  const { title, description, question } = parse(front);
  return markdownTwin({ id: path, title, description, question, body }, '/', () => TOLD);
};
const twins = globSync('**/*.mdx', { cwd: 'content/docs' });
const idOfTwin = (path: string): string => path.replace(/(\/?index)?\.mdx$/, '');

/** A change of each kind that a record speaks of: a search for real ones takes seconds, and their words are the same. */
const flips: readonly Flip[] = [
  {
    of: 'item',
    input: 'storedBytes',
    label: 'Bytes',
    kind: 'quantity',
    from: 900,
    to: 2100,
    backAt: 70_000,
    doublings: 1.2,
    winner: 'shared-cache',
  },
  { of: 'item', input: 'loss', label: 'Its loss', kind: 'choice', to: 'work', winner: 'durable-store' },
];

const recordFor = ({ title, workload, items }: (typeof services)[number]): string => {
  const { inventory, resolved } = readInventory({ service: title, workload, items });
  const decided = { ...decideQuickly(inventory, resolved), ranges: [], flips: resolved.items.map(() => flips) };
  return withFormattedMasked(() =>
    recordOf(decided, { form: 'full', date: '2026-12-01', link: 'https://a.example/', site: 'https://a.example/' }),
  );
};

const found = {
  pages: pages.map((path) => [idOf(path), strayInPage(readFileSync(join(dist, path), 'utf8'))] as const),
  twins: twins.map((path) => [idOfTwin(path), strayInMarkdown(twinOf(path))] as const),
  records: services.map((service) => ['record', strayInMarkdown(recordFor(service))] as const),
};

test('there are pages, twins and records', () => {
  expect(found.pages.length).toBeGreaterThan(100);
  expect(found.twins.length).toBeGreaterThan(90);
  expect(found.records.length).toBeGreaterThan(5);
});

test.each(['pages', 'twins', 'records'] as const)('no number with a unit in %s is nobody’s', (kind) =>
  expect(found[kind].flatMap(([where, strays]) => left(where, strays))).toEqual([]),
);

describe('what is accepted', () => {
  test('is little, and each with a reason', () => {
    expect(accepted.length).toBeLessThanOrEqual(30);
    for (const { because } of accepted) expect(because.length).toBeGreaterThan(20);
  });

  test('is still there', () => {
    const all = Object.values(found).flat();
    const gone = accepted.filter(
      ({ where, text }) => !all.some(([place, strays]) => place === where && strays.some((one) => one.text === text)),
    );
    expect(gone).toEqual([]);
  });
});

describe('a stray number turns it red', () => {
  const planted = 'It takes 31 ms then.';
  const stray = [expect.objectContaining({ text: '31 ms' })];

  test('in a page', () => {
    const html = readFileSync(join(dist, 'understand/latency/index.html'), 'utf8');
    const before = strayInPage(html).length;
    expect(strayInPage(html.replace('</main>', `<p>${planted}</p></main>`)).slice(before)).toEqual(stray);
    expect(strayInPage(html.replace('<data class="live"', '31 ms $&')).map(({ text }) => text)).toContain('31 ms');
  });

  test('in a twin, also where a live number shows the same', () => {
    const body = 'Here it is <Live of="replicas.in.targetMilliseconds" with="targetMilliseconds=31" />.';
    const twin = (text: string) => markdownTwin({ id: 'a', title: 'T', description: 'D', body: text }, '/', () => TOLD);
    expect(strayInMarkdown(twin(body))).toEqual([]);
    expect(strayInMarkdown(twin(`${body} ${planted}`))).toEqual(stray);
  });

  test('in a record: text that no formatter wrote', () => {
    const [shop] = services.filter(({ id }) => id === 'shop');
    const items = [{ ...shop!.items[0], name: planted }];
    expect(strayInMarkdown(recordFor({ ...shop!, items }))).toEqual(expect.arrayContaining(stray));
  });
});

test.each([
  ['It takes 30 ms at 800 operations a second.', ['30 ms', '800 operations a second']],
  ['$0.09 a GB, 12 kB, 8 KiB and 2.5 million sessions', ['$0.09', '12 kB', '8 KiB', '2.5 million sessions']],
  ['62.5%, 300/s, 5 a week, a 15-minute token', ['62.5%', '300/s', '5 a week', '15-minute']],
  ['nginx 1.22, requests to port 6379 of a 64-bit machine in 2026, 404, HTTP/2, RFC 7519', []],
])('in “%s” are %j', (text, numbers) => expect(numbersIn(text).map((one) => one.text)).toEqual(numbers));
