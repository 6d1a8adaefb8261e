/** The recipes of CONTRIBUTING.md for a placement and a calculator, followed word for word in a copy of the project, and with a piece left out. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scaffold } from './new.ts';
import { projectCopy } from './project-copy.fixture.ts';
import { about } from './recipe.ts';
import { type Run, run, runInNode } from './run.ts';
import { read, vitest, withFile } from './variants.fixture.ts';

const placement = {
  id: 'pinned-copy',
  catalogue: 'src/decide/judge/catalogue.ts',
  words: 'content/placements.yaml',
  page: 'content/docs/placements/pinned-copy.mdx',
};
const placementPieces = [
  '...inStore',
  "title: 'Durable store, copies where clients are pinned'",
  "kept: 'in **a durable store**, with a copy where its client is pinned'",
  "placement: 'durable-store'",
  "way: 'database'",
  "routing: 'client'",
  "carrier: 'cookie'",
  "copy: 'near'",
];
const placementRow = `
- id: pinned-copy
  title: Pinned copy
  remembers: [replica, store]
  routing: client
  map: { client: holds an id, edge: keeps it here, replica: recent copies, in: id, store: the truth, hold: copies, out: on a miss }
  crash: A crash takes copies. The next reads go to the store.
  compare:
    request: an id
    crash: copies only
    revoke: after the copy's lifetime
    writers: at the store
    routing: the replica that keeps the client
    deploy: cold caches
    operate: a store, and affinity
`;

describe('a placement', about(90), () => {
  let folder = '';
  let catalogue = '';
  let words = '';
  let page = '';
  const end = '} as const satisfies Readonly<Record<string, Traits>>;';
  const catalogueWith = (pieces: readonly string[]) =>
    catalogue.replace(end, `  'pinned-copy': { ${pieces.join(', ')} },\n${end}`);
  const types = async (...files: readonly string[]): Promise<Run> => {
    const include = [...files, 'src/**/*.d.ts', '.astro/types.d.ts'];
    writeFileSync(join(folder, 'tsconfig.recipe.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    return run('tsc', ['--noEmit', '--project', 'tsconfig.recipe.json'], { cwd: folder });
  };

  beforeAll(() => {
    folder = projectCopy();
    catalogue = read(folder, placement.catalogue);
    words = read(folder, placement.words);
    // Another page of a placement, with what is its own changed
    page = read(folder, 'content/docs/placements/near-cache.mdx')
      .replace('title: "Near-cache"', 'title: "Pinned copy"')
      .replace('question: "', 'question: "Where clients are pinned: ')
      .replace('placement="near-cache"', 'placement="pinned-copy"');
    writeFileSync(join(folder, placement.catalogue), catalogueWith(placementPieces));
    writeFileSync(join(folder, placement.words), words + placementRow);
    writeFileSync(join(folder, placement.page), page);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('three files: it type checks, and the laws of all placements, the verdicts and the pages hold', async () => {
    const [checked, tested] = await Promise.all([
      types(placement.catalogue, 'src/decide/tell/words.ts'),
      vitest(folder, 'src/decide/judge', 'src/decide/tell', 'src/parts', 'src/cli/decide', 'src/tooling/ids'),
    ]);
    expect(checked.ok, checked.output).toBe(true);
    expect(tested.ok, tested.output).toBe(true);
  });

  test('rules of its kind, costs and words are its own, and the contents list its page', () => {
    const script = `
      const { rules, costRules } = await import('./src/decide/judge/rules/index.ts');
      const { costsOf } = await import('./src/decide/judge/costs/costs.ts');
      const { defaultItem } = await import('./src/decide/ask/item.ts');
      const { defaultWorkload } = await import('./src/decide/ask/workload.ts');
      const { keptWords } = await import('./src/decide/tell/words.ts');
      const { readingOrder } = await import('./src/site/navigation.ts');
      const id = 'pinned-copy';
      console.log(JSON.stringify([
        rules.filter(({ excludes }) => excludes.includes(id)).map(({ id }) => id),
        costRules.filter(({ burdens }) => burdens.includes(id)).map(({ id }) => id),
        costsOf(defaultItem, defaultWorkload, id).usdPerMonth > 0,
        keptWords('cart', id),
        readingOrder.includes('placements/pinned-copy'),
      ]));`;
    const [excludedBy, burdens, ...rest]: readonly unknown[] = JSON.parse(runInNode(script, folder));
    expect(excludedBy).toEqual(expect.arrayContaining(['pinned-split', 'conflicts-in-database', 'stale-copy']));
    expect(burdens).toEqual(expect.arrayContaining(['database', 'near-cache', 'affinity']));
    expect(rest).toEqual([true, 'Keep the cart in **a durable store**, with a copy where its client is pinned', true]);
  });

  test('what the decision says of it is added to the golden files', async () => {
    const { ok, output } = await run('npm', ['run', 'golden'], { cwd: folder });
    expect(ok, output).toBe(true);
    expect(read(folder, 'golden/decide/session.md')).toContain('with a copy where its client is pinned');
  });

  test('without a piece of its entry, the types name the piece', async () => {
    const names = ['title', 'kept', 'placement', 'way'];
    const files = names.map((name) => {
      const path = `src/decide/judge/without-${name}.ts`;
      writeFileSync(
        join(folder, path),
        catalogueWith(placementPieces.filter((piece) => !piece.startsWith(`${name}: `))),
      );
      return path;
    });
    const { output } = await types(...files);
    for (const path of files) rmSync(join(folder, path));
    for (const name of names)
      expect(output, name).toMatch(
        new RegExp(`without-${name}\\.ts.*error TS\\d+: [\\s\\S]*?Property '${name}' is missing`),
      );
  });

  test.each([
    ['its entry', () => ({ [placement.catalogue]: catalogue }), 'catalogue.ts has no pinned-copy'],
    ['its words', () => ({ [placement.words]: words }), 'placements.yaml has no pinned-copy'],
    [
      'its drawing',
      () => ({ [placement.words]: words + placementRow.replace(/ {2}map: .*\n/, '') }),
      /placements\.yaml, pinned-copy, map: /,
    ],
    [
      'what is amber in it',
      () => ({ [placement.words]: words + placementRow.replace(' hold: copies,', '') }),
      'placements.yaml, pinned-copy, map: has no hold',
    ],
    [
      'what a crash takes',
      () => ({ [placement.words]: words + placementRow.replace(/ {2}crash: A .*\n/, '') }),
      /placements\.yaml, pinned-copy, crash: /,
    ],
    [
      'its map on the page',
      () => ({ [placement.page]: page.replace('<StateMap placement="pinned-copy" />', '') }),
      /pinned-copy\.mdx has no <StateMap placement=/,
    ],
  ])('without %s, a test names the piece', async (_piece, changed, message) => {
    const [[path, text] = ['', '']] = Object.entries<string>(changed());
    const { ok, output } = await withFile(folder, path, text, () => vitest(folder, 'src/parts/placements'));
    expect(ok).toBe(false);
    expect(output).toMatch(message);
  });

  test('without its page, a test names the page', async () => {
    rmSync(join(folder, placement.page));
    const { ok, output } = await vitest(folder, 'src/parts/placements');
    writeFileSync(join(folder, placement.page), page);
    expect(ok).toBe(false);
    expect(output).toContain('there is no page content/docs/placements/pinned-copy.mdx');
  });
});

describe('a calculator', about(60), () => {
  const id = 'grace-period';
  const list = 'src/calculators/index.ts';
  let folder = '';
  let before: Readonly<Record<string, string>> = {};
  const shared = [list, 'src/site/navigation.ts', 'src/embed/corpus-v1.json'];
  const laws = (): Promise<Run> => vitest(folder, 'src/tooling/calculators');

  beforeAll(() => {
    folder = projectCopy();
    before = Object.fromEntries(shared.map((path) => [path, read(folder, path)]));
    scaffold(id, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('one command: the laws of all calculators hold', async () => {
    const { ok, output } = await vitest(folder, 'src/tooling/calculators', 'src/calculators/examples', 'src/embed');
    expect(ok, output).toBe(true);
  });

  test('its pictures and exports are added to the golden files', async () => {
    const { ok, output } = await run('npm', ['run', 'golden'], { cwd: folder });
    expect(ok, output).toBe(true);
    expect(read(folder, 'golden/calculators/grace-period/example.csv')).toContain('Requests inside');
  });

  test.each([
    [list, 'src/calculators/index.ts does not list grace-period'],
    ['src/site/navigation.ts', 'navigation.ts does not list the page of grace-period'],
    ['src/embed/corpus-v1.json', 'corpus-v1.json has no address /calculators/grace-period/'],
  ])('without its line in %s, a test names it', async (path, message) => {
    const { ok, output } = await withFile(folder, path, before[path] ?? '', laws);
    expect(ok).toBe(false);
    expect(output).toContain(message);
  });

  test.each([
    ['src/calculators/grace-period/examples.ts', 'there is no grace-period/examples.ts'],
    ['src/calculators/grace-period/show/More.tsx', 'there is no grace-period/show/More.tsx'],
    ['content/docs/calculators/grace-period.mdx', 'there is no page content/docs/calculators/grace-period.mdx'],
  ])('without %s, a test names it', async (path, message) => {
    const text = read(folder, path);
    rmSync(join(folder, path));
    const { ok, output } = await laws();
    writeFileSync(join(folder, path), text);
    expect(ok).toBe(false);
    expect(output).toContain(message);
  });
});
