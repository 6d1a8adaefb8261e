/** The recipes of CONTRIBUTING.md for a token format, a hop, a placement and a calculator, followed word for word in a copy of the project, and with a piece left out. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITION } from '../kit/declare/edition.ts';
import { scaffold } from './new.ts';
import { projectCopy } from './project-copy.fixture.ts';
import { about } from './recipe.ts';
import { type Run, run, runInNode } from './run.ts';

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const vitest = (folder: string, ...paths: readonly string[]): Promise<Run> =>
  run('vitest', ['run', '--project', 'unit', ...paths], { cwd: folder, env: { NO_COLOR: '1' } });

/** Writes a file of the copy anew for as long as something is tried, and puts back what was there. */
async function withFile<T>(folder: string, path: string, text: string, work: () => Promise<T>): Promise<T> {
  const before = read(folder, path);
  writeFileSync(join(folder, path), text);
  try {
    return await work();
  } finally {
    writeFileSync(join(folder, path), before);
  }
}

const format = {
  file: 'src/models/token/formats/twice-sealed.ts',
  table: 'src/models/token/formats/index.ts',
  steps: 'src/calculators/token-size/answer/format-steps.ts',
  name: 'twice-sealed',
};

/** PHP writes `/` as `\/`, and this made-up framework base64 of base64, with a MAC and the cookie's name between. */
const pieces = {
  label: "label: 'Twice sealed',",
  named: "named: 'A twice sealed cookie',",
  family: "family: 'twice-sealed',",
  kind: "kind: 'value',",
  dialect: "dialect: { escape: (json) => asciiOnly(json).replaceAll('/', '\\\\/') },",
  asks: "asks: () => ['cookieName'],",
  sizer: 'sizer: ({ cookieName }) => ofBytes((bytes) => twiceSealed(bytes, utf8Bytes(cookieName))),',
  read: "read: (text) => (/^php2:[A-Za-z0-9+/]+=*$/.test(text) ? { variant: '', parts: [{ name: 'payload', bytes: text.length }] } : undefined),",
};
const shownToken = " * @example recognise('php2:YUdVbXk=').format // 'twice-sealed'\n";

const formatSource = (
  written: readonly string[] = Object.values(pieces),
  example = shownToken,
): string => `import { base64Bytes } from '../encoding/base64.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asciiOnly } from '../claims/serialise.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type Format, ofBytes } from './format.ts';

/**
 * Size of a made-up cookie: claims and name in base64, with a MAC of 32 bytes in base64 again.
 * @example twiceSealed(9, 7).tokenBytes // 81
 */
export const twiceSealed = (payloadBytes: number, nameBytes: number): TokenSize =>
  tokenOf([
    { name: 'prefix', bytes: 'php2:'.length },
    { name: 'payload', bytes: base64Bytes(base64Bytes(payloadBytes + nameBytes) + 32) },
  ]);

/**
 * The made-up cookie.
${example} */
export const twiceSealedFormat = {
  ${written.join('\n  ')}
} as const satisfies Format;
`;

describe('a token format', about(120), () => {
  let folder = '';
  const types = async (files: readonly string[]): Promise<Run> => {
    const include = [...files, 'src/**/*.d.ts', '.astro/types.d.ts'];
    writeFileSync(join(folder, 'tsconfig.recipe.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    return run('tsc', ['--noEmit', '--project', 'tsconfig.recipe.json'], { cwd: folder });
  };
  let table = '';
  let steps = '';

  beforeAll(() => {
    folder = projectCopy();
    table = read(folder, format.table);
    steps = read(folder, format.steps);
    writeFileSync(join(folder, format.file), formatSource());
    writeFileSync(
      join(folder, format.table),
      table
        .replace('  opaque: opaqueFormat,', "  'twice-sealed': twiceSealedFormat,\n  opaque: opaqueFormat,")
        .replace(
          "import { railsFormat } from './rails.ts';",
          (line) => `${line}\nimport { twiceSealedFormat } from './twice-sealed.ts';`,
        ),
    );
    const step = "{ title: 'Twice sealed', formula: 'T = 5 + D(D(P + l) + 32)', because: 'A test made it up.' }";
    writeFileSync(
      join(folder, format.steps),
      steps.replace('  opaque: reference,', `  'twice-sealed': ${step},\n  opaque: reference,`),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('three files: it type checks', async () => {
    const { ok, output } = await types([
      format.file,
      format.table,
      format.steps,
      'src/calculators/token-size/**/*.ts*',
    ]);
    expect(ok, output).toBe(true);
  });

  test('the laws of all formats hold, and so do the tests of what derives from them', async () => {
    const { ok, output } = await vitest(
      folder,
      ...[
        'src/models/token',
        'src/calculators/token-size',
        'src/schema/json-schema',
        'src/embed/corpus',
        'src/tooling/ids',
      ],
    );
    expect(ok, output).toBe(true);
  });

  test('a role costs two layers of base64, slashes as its library writes them, and the form offers it', () => {
    const script = `
      const { tokenSize } = await import('./src/calculators/token-size/spec.ts');
      const { defaultsOf } = await import('./src/kit/declare/field.ts');
      const claims = JSON.stringify({ roles: ['orders/read', 'orders/list'] });
      const inputs = { ...defaultsOf(tokenSize.fields), format: 'twice-sealed', claims };
      const { growth } = tokenSize.compute(inputs).outputs;
      console.log(JSON.stringify([growth.bytesPerRole, tokenSize.fields.format.options['twice-sealed'], tokenSize.asked.cookieName({ ...inputs, carrier: 'authorization' })]));`;
    const [bytesPerRole, label, asksName]: readonly unknown[] = JSON.parse(runInNode(script, folder));
    expect(bytesPerRole).toBeCloseTo(('"orders\\/read"'.length + 1) * (16 / 9), 9);
    expect([label, asksName]).toEqual(['Twice sealed', true]);
  });

  test('without its line in the table, a test names file and object', async () => {
    const { ok, output } = await withFile(folder, format.table, table, () =>
      vitest(folder, 'src/models/token/formats'),
    );
    expect(ok).toBe(false);
    expect(output).toContain('twiceSealedFormat of formats/twice-sealed.ts is not in the table of formats/index.ts');
  });

  test('without its formula, the types name it', async () => {
    const { ok, output } = await withFile(folder, format.steps, steps, () => types([format.steps]));
    expect(ok).toBe(false);
    expect(output).toMatch(/format-steps\.ts.*error TS2741: Property '"?'?twice-sealed/);
  });

  test('without a piece of the entry, the types name the piece', async () => {
    const names = Object.keys(pieces);
    const files = names.map((name) => {
      const path = `src/models/token/formats/without-${name}.ts`;
      writeFileSync(
        join(folder, path),
        formatSource(Object.entries(pieces).flatMap(([piece, code]) => (piece === name ? [] : [code]))),
      );
      return path;
    });
    const { output } = await types(files);
    for (const path of files) rmSync(join(folder, path));
    for (const name of names)
      expect(output, name).toMatch(
        new RegExp(`without-${name}\\.ts.*error TS\\d+: .*\\n?.*Property '${name}' is missing`),
      );
  });

  test('without a token in its comment, and without a setting that decides its length, a test names the piece', async () => {
    const forgetful = formatSource(Object.values({ ...pieces, asks: 'asks: () => [],' }), '');
    const { ok, output } = await withFile(folder, format.file, forgetful, () =>
      vitest(folder, 'src/models/token/formats'),
    );
    expect(ok).toBe(false);
    expect(output).toContain(`has no "@example recognise('…').format // 'twice-sealed'"`);
    expect(output).toMatch(/twice-sealed with usual.*expected \[ 'cookieName' \] to deeply equal \[\]/);
  });
});

const hop = { hops: `content/facts/${EDITION}/hops.yaml`, limits: `content/facts/${EDITION}/limits.yaml` };
const hopRow = '- { id: traefik, label: Traefik, what: "reverse proxy of containers", aliases: [Traefik Proxy] }\n';
const limitRow = `- id: traefik-field
  label: Traefik, one field
  hop: traefik
  protocol: both
  counts: field
  value: 9000
  unit: bytes
  refusal: 431 Request Header Fields Too Large
  lift: a made-up setting
  source: { title: "A test made it up", url: "https://www.rfc-editor.org/rfc/rfc9110" }
  seen: 2026-11-22
  confidence: documentation
`;

describe('a hop', about(60), () => {
  let folder = '';
  let hops = '';
  let limits = '';
  beforeAll(() => {
    folder = projectCopy();
    hops = read(folder, hop.hops);
    limits = read(folder, hop.limits);
    writeFileSync(join(folder, hop.hops), hops.replace('- { id: envoy,', `${hopRow}- { id: envoy,`));
    writeFileSync(join(folder, hop.limits), limits + limitRow);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('two files: the laws of all hops hold, and so do the tests of what derives from them', async () => {
    const { ok, output } = await vitest(
      folder,
      'src/facts',
      'src/calculators/token-size',
      'src/schema/json-schema',
      'src/embed/corpus',
    );
    expect(ok, output).toBe(true);
  });

  test('it is in the path picker, at its place, and on the ruler', () => {
    const script = `
      const { tokenSize } = await import('./src/calculators/token-size/spec.ts');
      const { rulerMarks } = await import('./src/calculators/token-size/show/ruler-marks.ts');
      const { defaultsOf } = await import('./src/kit/declare/field.ts');
      const { limits, path, tokenBytes } = tokenSize.compute({ ...defaultsOf(tokenSize.fields), path: ['traefik'] }).outputs;
      const marks = rulerMarks(limits, path.hops, tokenBytes, 40).filter(({ onPath }) => onPath);
      console.log(JSON.stringify([Object.keys(tokenSize.fields.path.options).join(), path.hops[0].limitBytes, marks[0].label]));`;
    const [options, limitBytes, label]: readonly unknown[] = JSON.parse(runInNode(script, folder));
    expect(options).toContain('haproxy,traefik,envoy');
    expect(limitBytes).toBe(9000);
    expect(label).toMatch(/^Traefik/);
  });

  test.each([
    ['its limit', () => ({ [hop.limits]: limits }), 'traefik of hops.yaml has no row in limits.yaml'],
    [
      'its row among the hops',
      () => ({ [hop.hops]: hops }),
      /limits\.yaml, traefik-field, hop: hops\.yaml has no traefik/,
    ],
    [
      'its label',
      () => ({ [hop.hops]: hops + hopRow.replace('label: Traefik, ', '') }),
      /hops\.yaml, traefik, label: /,
    ],
    ['what it is', () => ({ [hop.hops]: hops + hopRow.replace(/what: "[^"]*", /, '') }), /hops\.yaml, traefik, what: /],
    [
      'what is counted',
      () => ({ [hop.limits]: limits + limitRow.replace('  counts: field\n', '') }),
      /limits\.yaml, traefik-field, counts: /,
    ],
    [
      'what it answers',
      () => ({ [hop.limits]: limits + limitRow.replace(/ {2}refusal: .*\n/, '') }),
      /limits\.yaml, traefik-field, refusal: /,
    ],
  ])('without %s, a test names the piece', async (_piece, changed, message) => {
    const [[path, text] = ['', '']] = Object.entries(changed());
    const { ok, output } = await withFile(folder, path, text, () => vitest(folder, 'src/facts'));
    expect(ok).toBe(false);
    expect(output).toMatch(message);
  });
});

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
      'pinned-copy.mdx has no <StateMap placement="pinned-copy" />',
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
